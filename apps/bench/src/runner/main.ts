import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../../../scripts/lib/findBrowser.mjs';
import { countCalls } from './calls';
import { interleave, type MeasuredScene } from './interleave';
import { describeMachine, loadNow } from './machine';
import { readOptions, USAGE, type BenchOptions } from './options';
import { writeProfiles } from './profile';
import { describeScene, describeTargets } from './report';
import { servePage } from './servePage';
import { judge } from './targets';

async function bench({ scenes, people, runs, amount, json, calls, profile }: BenchOptions) {
  const loadBefore = loadNow();
  console.error('Building the page for production …');
  const page = await servePage({ minify: profile === undefined && !calls });
  const browser = await chromium.launch(launchOptions());
  const measured: MeasuredScene[] = [];
  try {
    for (const scene of scenes) {
      for (const count of people ?? scene.people) {
        if (profile !== undefined) {
          const how = { folder: profile, amount };
          const files = await writeProfiles(browser, page.url, scene, count, how);
          console.log(files.join('\n'));
          continue;
        }
        if (calls) {
          const lines = await countCalls(browser, page.url, scene, count, amount);
          console.log(lines.join('\n'));
          continue;
        }
        const onRun = (text: string) => console.error(text);
        const how = { runs, amount, onRun };
        const one = await interleave(browser, page.url, scene, count, how);
        measured.push(one);
        console.log(`\n${describeScene(one)}`);
      }
    }
    if (profile !== undefined || calls) return;
    const targets = judge(measured);
    const machine = describeMachine(`Chromium ${browser.version()}`, loadBefore);
    console.log(`\n${describeTargets(targets)}`);
    console.log(
      `\n${runs} runs; ${machine.browser}, Node ${machine.node}, ${machine.cores} × ${machine.cpu}; load ${machine.loadBefore.toFixed(1)} before, ${machine.loadAfter.toFixed(1)} after.`,
    );
    const date = new Date().toISOString();
    const all = { date, machine, runs, amount, targets, scenes: measured };
    if (json !== undefined) await writeFile(json, `${JSON.stringify(all, undefined, 2)}\n`);
  } finally {
    await browser.close();
    await page.close();
  }
}

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(USAGE);
else await bench(readOptions(args));
