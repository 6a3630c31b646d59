import './vitest.setup';
