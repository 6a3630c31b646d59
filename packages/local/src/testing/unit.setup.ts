import { configure } from '@testing-library/react';
import './vitest.setup';

/* A busy machine must not fail a test: what is awaited may take its time. */
configure({ asyncUtilTimeout: 20_000 });
