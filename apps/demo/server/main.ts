import { readOptions } from './options';
import { startTownHall } from './startTownHall';

try {
  const townHall = await startTownHall(readOptions(process.argv.slice(2), process.env));
  const where =
    townHall.mode === 'local'
      ? 'local Daily · no account · no network   (DAILY_API_KEY=… npm start uses a real room)'
      : `room ${townHall.roomUrl} · expires in an hour`;
  console.log(`Town hall  ${townHall.url}   ${where}`);

  const stop = () => void townHall.close().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  console.error(
    `Town hall did not start: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
