// The panel behind each name a view of the dashboard may hold.
import type { Component } from 'svelte';
import type { Action } from '../../../main/domain/action/action.ts';
import type { PanelName } from '../../../main/domain/settings/session-view.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import MapPanel from '../../panels/coverage/MapPanel.svelte';
import MatrixPanel from '../../panels/coverage/MatrixPanel.svelte';
import ThemesPanel from '../../panels/coverage/ThemesPanel.svelte';

type Panel = Component<{ readonly session: PlanSession; readonly actions: readonly Action[] }>;

export const PANELS: Readonly<Partial<Record<PanelName, Panel>>> = {
  'coverage-matrix': MatrixPanel,
  'coverage-map': MapPanel,
  themes: ThemesPanel,
};
