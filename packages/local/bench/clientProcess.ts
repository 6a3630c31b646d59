import { enterCrowd, type Crowd } from './crowd';
import type { ClientQuestion, Heard } from './messages';

let crowd: Crowd | undefined;

/** Characters of a message that is only there to be counted, such as a reaction. */
const SMALL = 20;

async function answer(question: ClientQuestion): Promise<Heard | 'done'> {
  switch (question.ask) {
    case 'enter':
      crowd = await enterCrowd(question.target, question.url, question.people);
      return 'done';
    case 'talk': {
      const { perSecond, seconds } = question;
      const each = perSecond * seconds;
      return inRoom().broadcast({ senders: 1, each, characters: SMALL, every: 1000 / perSecond });
    }
    case 'burst':
      return inRoom().broadcast({ ...question, every: 0 });
    case 'leave':
      await inRoom().leave();
      crowd = undefined;
      return 'done';
  }
}

function inRoom(): Crowd {
  if (!crowd) throw new Error('Nobody has entered.');
  return crowd;
}

process.on('message', (question: ClientQuestion) => {
  void answer(question).then((said) => process.send?.(said));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
