// Where a fiche was copied from, classified: committees are named, and fiches by their ids; nobody else is.
export const REPLICATION_CLASSES = {
  replicationOf: {
    sourcePlanId: 'identifier',
    sourceActionId: 'identifier',
    sourceCommittee: 'open',
    sourceTerritory: 'open',
    sourceVersionHash: 'identifier',
    copiedOn: 'open',
    mode: 'open',
    chain: {
      planId: 'identifier',
      actionId: 'identifier',
      committeeName: 'open',
      territory: 'open',
      versionHash: 'identifier',
    },
  },
  adaptations: { field: 'open', decision: 'open', reason: 'open' },
} as const;
