/** A thing with a name, and the names that it leads to. */
export type Node = readonly [name: string, leadsTo: readonly string[]];

/**
 * The indices of the nodes that lie on a cycle, or on a way from one cycle to another, in their order. Names that no
 * node has lead nowhere; of nodes with the same name the last counts. Without recursion, so that a long chain can't
 * exhaust the stack.
 */
export function nodesOnCycles(nodes: readonly Node[]): number[] {
  const indexOf = new Map(nodes.map(([name], index) => [name, index]));
  const edges = nodes.flatMap(([, leadsTo], from) =>
    leadsTo.flatMap((name) => {
      const to = indexOf.get(name);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
  const endless = withoutDeadEnds(new Set(nodes.keys()), edges);
  const looping = withoutDeadEnds(
    endless,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
  return [...looping].toSorted((a, b) => a - b);
}

interface Edge {
  from: number;
  to: number;
}

/** What is left after taking away, again and again, the nodes from which no edge leads to a node still there. */
function withoutDeadEnds(nodes: ReadonlySet<number>, edges: readonly Edge[]): Set<number> {
  const left = new Set(nodes);
  const inside = edges.filter(({ from, to }) => left.has(from) && left.has(to));
  const leadingTo = Map.groupBy(inside, ({ to }) => to);
  const waysOut = new Map([...left].map((node) => [node, 0]));
  for (const { from } of inside) waysOut.set(from, (waysOut.get(from) ?? 0) + 1);
  const dead = [...left].filter((node) => waysOut.get(node) === 0);
  for (let node = dead.pop(); node !== undefined; node = dead.pop()) {
    left.delete(node);
    for (const { from } of leadingTo.get(node) ?? []) {
      const ways = (waysOut.get(from) ?? 0) - 1;
      waysOut.set(from, ways);
      if (ways === 0) dead.push(from);
    }
  }
  return left;
}
