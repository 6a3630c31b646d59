import { useId } from 'react';

import type { Network } from './network';

interface Slider {
  name: keyof Network;
  label: string;
  max: number;
  step: number;
  say(value: number): string;
}

const SLIDERS: readonly Slider[] = [
  {
    name: 'latency',
    label: 'Latency',
    max: 2000,
    step: 50,
    say: (ms) => (ms ? `${ms} ms each way` : 'none'),
  },
  {
    name: 'jitter',
    label: 'Jitter',
    max: 1000,
    step: 50,
    say: (ms) => (ms ? `up to ${ms} ms more` : 'none'),
  },
  {
    name: 'loss',
    label: 'Loss',
    max: 0.5,
    step: 0.05,
    say: (chance) => (chance ? `${Math.round(chance * 100)} % sent again` : 'none'),
  },
];

/** How bad the network is, for everybody in the room. */
export function NetworkSliders(props: {
  network: Network;
  onChange(change: Partial<Network>): void;
}) {
  const id = useId();
  return SLIDERS.map(({ name, label, max, step, say }) => (
    <div className="hard-slider" key={name}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <output htmlFor={`${id}-${name}`}>{say(props.network[name])}</output>
      <input
        id={`${id}-${name}`}
        type="range"
        min={0}
        max={max}
        step={step}
        value={props.network[name]}
        aria-valuetext={say(props.network[name])}
        onChange={(event) => props.onChange({ [name]: event.currentTarget.valueAsNumber })}
      />
    </div>
  ));
}
