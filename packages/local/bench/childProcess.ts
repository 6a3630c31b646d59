import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that answers questions, one after the other. */
export interface Answering<Question> {
  ask<Answer>(question: Question): Promise<Answer>;
  kill(): void;
}

/** Starts one of the files beside this one; resolves with its first message once it is ready. */
export async function startProcess<Question extends object>(
  file: string,
  ...args: string[]
): Promise<{ process: Answering<Question>; ready: string }> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, args, { execArgv: [...process.execArgv, '--expose-gc'] });
  const ready = await next<string>(child);
  return {
    ready,
    process: {
      ask(question) {
        const answer = next(child);
        child.send(question);
        return answer as Promise<never>;
      },
      kill: () => void child.kill(),
    },
  };
}

function next<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`A process of the benchmark ended with code ${code}.`));
    child.once('exit', onExit);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      resolve(answer as Answer);
    });
  });
}
