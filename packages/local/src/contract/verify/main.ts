import { describeRow, HEADING, summary } from './table';
import { verifyDaily } from './verifyDaily';

const { DAILY_API_KEY: apiKey = '', DAILY_API_URL: apiUrl = 'https://api.daily.co/v1' } =
  process.env;
const [only = ''] = process.argv.slice(2);

process.stdout.write(HEADING);
const rows = await verifyDaily({
  apiUrl,
  apiKey,
  only,
  onRow: (row) => process.stdout.write(describeRow(row)),
});
process.stdout.write(summary(rows));
const isAllAsExpected = rows.length > 0 && rows.every(({ isAsExpected }) => isAsExpected);
process.exitCode = isAllAsExpected ? 0 : 1;
