import './patience.setup';
import './vitest.setup';
