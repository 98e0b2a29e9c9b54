// Makes dist/cchc.cjs.
import { bundle } from './bundle.ts';

await bundle('.');
