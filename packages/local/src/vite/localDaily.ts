import type { Plugin } from 'vite';
import { runGuests, type RunningGuests } from '../guests/runGuests';
import type { LocalServer, LocalServerOptions } from '../server/startLocalServer';
import { pageScript } from './pageScript';
import { startForDev } from './startForDev';

/** All of the server's options, and who is there already. */
export interface LocalDailyPluginOptions extends LocalServerOptions {
  /** So many scripted participants, who chat, clap and raise hands. Default 0. */
  guests?: number;
  /** The room they are in. Default `town-hall`. */
  guestRoom?: string;
}

/**
 * Gives an app a local Daily in `vite dev`, without a change to the app: daily-js gets the local call machine, and room URLs
 * of the real Daily lead to the local room of the same name. Builds, previews and tests are as without it.
 *
 * The page knows the server as `import.meta.env.VITE_LOCAL_DAILY_URL` and `globalThis.__localDaily.url`, both undefined
 * outside dev; backends use `<url>/v1`. Without `port` it is 7880, or any free one when that is taken.
 *
 * @example
 * // vite.config.ts
 * import { localDaily } from '@backchannel/local/vite';
 *
 * export default defineConfig({ plugins: [react(), localDaily()] });
 */
export function localDaily(options: LocalDailyPluginOptions = {}): Plugin {
  const { guests: count = 0, guestRoom = 'town-hall', ...serverOptions } = options;
  let server: LocalServer | undefined;
  let guests: RunningGuests | undefined;

  const stop = async (): Promise<void> => {
    guests?.close();
    await server?.close();
    guests = undefined;
    server = undefined;
  };

  return {
    name: 'backchannel-local-daily',
    apply: (_config, { command, isPreview }) =>
      command === 'serve' && isPreview !== true && process.env['VITEST'] === undefined,
    async config() {
      server = await startForDev(serverOptions, stop);
      return {
        define: { 'import.meta.env.VITE_LOCAL_DAILY_URL': JSON.stringify(server.url) },
      };
    },
    async configureServer(vite) {
      if (!server) return;
      vite.config.logger.info(`  Local Daily runs at ${server.url}`);
      if (count === 0) return;
      const { connect } = server.daily;
      const { url: roomUrl } = await server.daily.createRoom({ name: guestRoom });
      guests = await runGuests({ connect, roomUrl, count });
    },
    transformIndexHtml: () =>
      server && [
        { tag: 'script', children: pageScript({ url: server.url }), injectTo: 'head-prepend' },
      ],
    // Vite calls it when the dev server closes.
    buildEnd: stop,
  };
}
