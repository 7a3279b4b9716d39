import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const api = process.env['KOUAN_API'] ?? 'http://127.0.0.1:8787';

/** The client is generated from the routes themselves, so it can never be older than they are. */
const clientFromContract = (): Plugin => ({
  name: 'client-from-contract',
  config: () => {
    execFileSync(process.execPath, ['bin/write-client.ts'], { cwd: `${root}/..`, stdio: 'ignore' });
  },
});

export default defineConfig({
  root,
  plugins: [clientFromContract(), react()],
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
  server: { port: 5173, proxy: { '/api': api, '/oidc': api, '/s3': api } },
});
