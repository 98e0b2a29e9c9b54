/** An equation's side, parsed. Paths are relative to the object whose schema carries the equation. */
export type Expression =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'path'; readonly from: 'here' | 'previous' | 'plan'; readonly steps: readonly Step[] }
  | {
      readonly type: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'negative'; readonly of: Expression }
  | { readonly type: 'aggregate'; readonly name: 'sum' | 'count'; readonly over: Expression };

/** `name`: a key; `filter`: the items of a list that fulfil a condition. */
export type Step =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'filter'; readonly condition: Condition };

/** A filter's condition over one item's texts: `state == "xong" && owner != "SYT"`. */
export type Condition =
  | { readonly type: 'compare'; readonly path: readonly string[]; readonly equal: boolean; readonly text: string }
  | { readonly type: 'and' | 'or'; readonly left: Condition; readonly right: Condition };
