import { createReportPace } from '../reportPace';
import { senderId } from '../sender';
import { unpackText } from './pack';
import { isPart } from './isPart';
import { decodePart } from './part';
import type { CreatePartReceiver } from './partsInUse';
import { createReassembly, type RefuseParts } from './reassembly';

/** Takes the parts of messages and hands on what is whole; what is given up is reported. */
export const createPartReceiver: CreatePartReceiver = ({ report }, flood, onWhole) => {
  const pace = createReportPace(Date.now);
  const refuse: RefuseParts = ({ from, id, type }, reason) =>
    report({
      kind: 'rejected',
      code: 'incomplete',
      mechanism: 'message',
      name: type,
      id,
      from,
      detail: `A message in parts from ${from} was given up: ${reason}.`,
    });
  const reassembly = createReassembly(refuse);

  function refuseFlood(from: string) {
    if (!pace(from)) return;
    report({
      kind: 'rejected',
      code: 'flood',
      mechanism: 'message',
      name: '',
      from,
      detail: `${from} sends more than 50 messages a second; parts are dropped (told once a second).`,
    });
  }

  return {
    receive(raw, sender, event) {
      const from = senderId(sender);
      if (!flood.admit(from)) return refuseFlood(from);
      const part = decodePart(raw);
      if (!part) return refuse({ from, id: '', type: '' }, 'one of its parts is malformed');
      const text = reassembly.add(from, part);
      if (text === undefined) return;
      const whole = parseWhole(text);
      if (whole === undefined || isPart(whole)) {
        return refuse({ from, ...part }, 'its parts do not join to a message');
      }
      onWhole(whole, sender, event);
    },
    clear: reassembly.clear,
    unfinished: reassembly.count,
  };
};

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(unpackText(text));
  } catch {
    return undefined;
  }
}
