const TURN_SECONDS = 24;
const BREATH_SECONDS = 5;

function hueOf(name: string): number {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hash;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map(
    (word) => [...(word ?? '')][0],
  );
  return letters.join('').toLocaleUpperCase() || '?';
}

/** Paints one frame: a drifting two-colour ground and a gently breathing disc with the initials. */
export function drawPortrait(
  context: CanvasRenderingContext2D,
  name: string,
  seconds: number,
): void {
  const { width, height } = context.canvas;
  const hue = hueOf(name);
  const turn = (seconds / TURN_SECONDS) * 2 * Math.PI + hue;
  const breath = Math.sin((seconds / BREATH_SECONDS) * 2 * Math.PI + hue);

  const x = width * (0.5 + 0.35 * Math.cos(turn));
  const y = height * (0.5 + 0.35 * Math.sin(turn));
  const ground = context.createRadialGradient(x, y, 0, x, y, width * 0.8);
  ground.addColorStop(0, `hsl(${hue} 45% 42%)`);
  ground.addColorStop(1, `hsl(${(hue + 340) % 360} 50% 20%)`);
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);

  context.fillStyle = `hsl(${hue} 60% 88% / 0.92)`;
  context.beginPath();
  context.arc(width / 2, height / 2, height * (0.25 + 0.008 * breath), 0, 2 * Math.PI);
  context.fill();

  context.fillStyle = `hsl(${hue} 55% 22%)`;
  context.font = `600 ${height * 0.2}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(initialsOf(name), width / 2, height * (0.51 + 0.004 * breath));
}
