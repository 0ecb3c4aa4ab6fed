// What the plan does, where and with whom, as tables.
import { ACTION_SCOPE_LABELS, ACTION_STATUS_LABELS, TARGET_GROUP_LABELS } from '../action/action-codes.ts';
import type { Action } from '../action/action.ts';
import type { Organisation } from '../directory/directory.ts';
import { TAX_BASIS_LABELS } from '../funding/money.ts';
import type { EntityId } from '../identity/entity.ts';
import { axisTree, flatAxes } from '../plan/axis-tree.ts';
import type { Axis } from '../plan/plan.ts';
import { TERRITORY_KIND_LABELS } from '../territory/territory.ts';
import type { PlacedTheme, ThemeCode } from '../theme/theme.ts';
import { actionNumber, column, each, euros, LIST, table, type DatasetTable } from './dataset-table.ts';

type Themes = ReadonlyMap<ThemeCode, PlacedTheme>;

export function actionTable(actions: readonly Action[], themes: Themes): DatasetTable {
  const themeLabel = (code: ThemeCode | null): string | null =>
    code === null ? null : (themes.get(code)?.label ?? code);
  return table('fiches', 'Une ligne par fiche-action', actions, [
    column(
      'identifiant',
      'identifiant',
      'Identifiant unique (UUID), stable d’une publication à l’autre',
      ({ id }) => id,
    ),
    column('numero', 'identifiant', 'Numéro de la fiche dans la feuille de route', ({ number }) => number),
    column('intitule', 'texte', 'Intitulé', ({ title }) => title),
    column('resume', 'texte', 'Résumé', ({ summary }) => summary),
    column('description', 'texte', 'Description (Markdown)', ({ description }) => description),
    column('objectifs', 'texte', 'Objectifs (Markdown)', ({ objectives }) => objectives),
    column(
      'statut',
      'texte',
      `Statut\u202f: ${Object.values(ACTION_STATUS_LABELS).join(', ')}`,
      ({ status }) => ACTION_STATUS_LABELS[status],
    ),
    column(
      'theme_code',
      'code',
      'Code du thème principal, deuxième niveau',
      ({ themePrimary }) => themePrimary,
    ),
    column('theme', 'texte', 'Thème principal', ({ themePrimary }) => themeLabel(themePrimary)),
    column(
      'autres_themes_codes',
      'code',
      `Codes des autres thèmes, séparés par «${LIST}»`,
      ({ themesSecondary }) => themesSecondary.join(LIST),
    ),
    column('ampleur', 'texte', 'Ampleur', ({ scope }) =>
      scope === null ? null : ACTION_SCOPE_LABELS[scope],
    ),
    column('publics', 'texte', `Publics visés, séparés par «${LIST}»`, ({ targetGroups }) =>
      targetGroups.map((group) => TARGET_GROUP_LABELS[group]).join(LIST),
    ),
    column(
      'axes',
      'identifiant',
      `Identifiants des axes, dans axes.csv, séparés par «${LIST}»`,
      ({ axisIds }) => axisIds.join(LIST),
    ),
    column('debut', 'date', 'Début (AAAA-MM ou AAAA-MM-JJ)', ({ start }) => start),
    column('fin_prevue', 'date', 'Fin prévue (AAAA-MM ou AAAA-MM-JJ)', ({ end }) => end),
    column('recurrente', 'booléen', 'Action récurrente, sans fin prévue', ({ isRecurring }) => isRecurring),
    column('cout_euros', 'nombre', 'Coût prévisionnel, en euros', ({ cost }) =>
      euros(cost?.amountCents ?? null),
    ),
    column('cout_base', 'texte', 'Base du coût\u202f: HT ou TTC', ({ cost }) =>
      cost ? TAX_BASIS_LABELS[cost.taxBasis] : null,
    ),
    column('inspirante', 'booléen', 'Action retenue comme inspirante', ({ inspiring }) => inspiring !== null),
  ]);
}

export function territoryTable(actions: readonly Action[]): DatasetTable {
  return table(
    'territoires',
    'Une ligne par territoire concerné par une fiche',
    each(actions, ({ territories }) => territories),
    [
      actionNumber(),
      column('nature', 'texte', 'Nature du territoire', ({ part }) => TERRITORY_KIND_LABELS[part.kind]),
      column(
        'code',
        'code',
        'Code officiel géographique (INSEE)\u202f; SIREN pour un EPCI\u202f; code QPV',
        ({ part }) => part.code,
      ),
      column('millesime', 'entier', 'Année de la liste officielle', ({ part }) => part.vintage),
      column('nom', 'texte', 'Nom du territoire', ({ part }) => part.label),
    ],
  );
}

export function actorTable(
  actions: readonly Action[],
  byId: ReadonlyMap<EntityId, Organisation>,
): DatasetTable {
  const actors = actions.flatMap((action) => [
    ...action.leads.map(({ organisationId, role }) => ({
      action,
      organisationId,
      role: role === 'lead' ? 'pilote' : 'copilote',
    })),
    ...action.partners.map(({ organisationId, role }) => ({
      action,
      organisationId,
      role: role === 'operator' ? 'opérateur' : 'partenaire',
    })),
  ]);
  const of = (id: EntityId | null): Organisation | undefined => (id === null ? undefined : byId.get(id));
  return table(
    'acteurs',
    'Une ligne par organisme pilote ou partenaire d’une fiche',
    actors.filter(({ organisationId }) => of(organisationId)),
    [
      column(
        'fiche_numero',
        'identifiant',
        'Numéro de la fiche-action, dans fiches.csv',
        ({ action }) => action.number,
      ),
      column('role', 'texte', 'pilote, copilote, partenaire ou opérateur', ({ role }) => role),
      column(
        'organisme',
        'texte',
        'Nom de l’organisme',
        ({ organisationId }) => of(organisationId)?.name ?? null,
      ),
      column('siren', 'code', 'SIREN de l’organisme (9 chiffres)', ({ organisationId }) =>
        sirenOf(of(organisationId)),
      ),
    ],
  );
}
export function sirenOf(organisation: Organisation | undefined): string | null {
  return organisation?.siren || organisation?.siret.slice(0, 9) || null;
}

export function axisTable(axes: readonly Axis[]): DatasetTable {
  return table('axes', 'Une ligne par axe de la feuille de route', flatAxes(axisTree(axes)), [
    column('identifiant', 'identifiant', 'Identifiant unique de l’axe', ({ axis }) => axis.id),
    column('rang', 'texte', 'Rang dans la feuille de route', ({ rank }) => rank),
    column('axe', 'texte', 'Intitulé de l’axe', ({ axis }) => axis.title),
    column('axe_parent', 'identifiant', 'Identifiant de l’axe parent', ({ axis }) => axis.parentId),
  ]);
}
