// The panel behind each name a view of the dashboard may hold.
import type { Component } from 'svelte';
import type { Action } from '../../../main/domain/action/action.ts';
import type { PanelName } from '../../../main/domain/settings/session-view.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import CalendarPanel from '../../panels/calendar/CalendarPanel.svelte';
import MapPanel from '../../panels/coverage/MapPanel.svelte';
import MatrixPanel from '../../panels/coverage/MatrixPanel.svelte';
import ThemesPanel from '../../panels/coverage/ThemesPanel.svelte';
import FundingFlowPanel from '../../panels/funding/FundingFlowPanel.svelte';
import FundingPanel from '../../panels/funding/FundingPanel.svelte';
import LoadPanel from '../../panels/load/LoadPanel.svelte';
import ChangesPanel from '../../panels/progress/ChangesPanel.svelte';
import IndicatorsPanel from '../../panels/progress/IndicatorsPanel.svelte';
import LatenessPanel from '../../panels/progress/LatenessPanel.svelte';
import StalenessPanel from '../../panels/progress/StalenessPanel.svelte';
import StatusPanel from '../../panels/progress/StatusPanel.svelte';
import WeatherPanel from '../../panels/progress/WeatherPanel.svelte';

type Panel = Component<{ readonly session: PlanSession; readonly actions: readonly Action[] }>;

export const PANELS: Readonly<Record<PanelName, Panel>> = {
  'coverage-matrix': MatrixPanel,
  'coverage-map': MapPanel,
  themes: ThemesPanel,
  calendar: CalendarPanel,
  load: LoadPanel,
  'funding-bars': FundingPanel,
  'funding-flow': FundingFlowPanel,
  statuses: StatusPanel,
  weather: WeatherPanel,
  lateness: LatenessPanel,
  staleness: StalenessPanel,
  indicators: IndicatorsPanel,
  changes: ChangesPanel,
};
