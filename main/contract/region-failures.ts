export const REGION_FAILURE_CODES = ['region-no-source', 'region-among-sources'] as const;
export type RegionFailureCode = (typeof REGION_FAILURE_CODES)[number];
