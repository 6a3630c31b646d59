/** What a browser shows at a room's own address: how to get in, since there is no Prebuilt here. */
export function roomPage(origin: string, roomName: string): string {
  const roomUrl = escapeHtml(`${origin}/${roomName}`);
  const code = escapeHtml(
    `const call = Daily.createCallObject({\n` +
      `  dailyConfig: { bundlePathOverride: '${origin}/call-machine' },\n` +
      `});\n` +
      `await call.join({ url: '${origin}/${roomName}' });`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${roomUrl}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 12vh auto; padding: 0 1rem; color-scheme: light dark; }
  pre { padding: 1rem; overflow: auto; border: 1px solid; border-radius: 0.5rem; }
</style>
<h1>A local room</h1>
<p><code>${roomUrl}</code> is a room of local Daily. Join it with daily-js from any page:</p>
<pre>${code}</pre>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
