import fc from 'fast-check';

/** Property tests draw the same cases in every run, so that CI is red for its change only; `CCHC_SEED` draws others. */
fc.configureGlobal({ seed: Number(process.env.CCHC_SEED ?? 20240914) });

/** Programs that tests start keep nothing between runs, unless they are given a place: not in the folder of who runs the tests. */
process.env.CCHC_CACHE = '';
