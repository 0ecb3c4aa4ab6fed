// What is due, what it costs and what was measured, as tables.
import type { Action } from '../action/action.ts';
import type { Organisation } from '../directory/directory.ts';
import {
  FUNDING_NATURE_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_STATUS_LABELS,
} from '../funding/funding-line.ts';
import { TAX_BASIS_LABELS } from '../funding/money.ts';
import type { EntityId } from '../identity/entity.ts';
import { INDICATOR_DIRECTION_LABELS, INDICATOR_KIND_LABELS } from '../indicator/indicator.ts';
import { sirenOf } from './action-tables.ts';
import { actionNumber, column, each, euros, table, type DatasetTable } from './dataset-table.ts';

export function milestoneTable(actions: readonly Action[]): DatasetTable {
  return table(
    'jalons',
    'Une ligne par jalon',
    each(actions, ({ milestones }) => milestones),
    [
      actionNumber(),
      column('jalon', 'texte', 'Intitulé du jalon', ({ part }) => part.title),
      column('echeance', 'date', 'Échéance', ({ part }) => part.dueOn),
      column('atteint_le', 'date', 'Date à laquelle il a été atteint', ({ part }) => part.doneOn),
    ],
  );
}

export function fundingTable(
  actions: readonly Action[],
  byId: ReadonlyMap<EntityId, Organisation>,
): DatasetTable {
  const of = (id: EntityId | null): Organisation | undefined => (id === null ? undefined : byId.get(id));
  return table(
    'financements',
    'Une ligne par financement accordé, notifié ou payé',
    each(actions, ({ fundingLines }) => fundingLines),
    [
      actionNumber(),
      column('apport', 'texte', 'Type d’apport', ({ part }) => FUNDING_ROLE_LABELS[part.role]),
      column('organisme', 'texte', 'Organisme', ({ part }) => of(part.organisationId)?.name ?? null),
      column('siren', 'code', 'SIREN de l’organisme', ({ part }) => sirenOf(of(part.organisationId))),
      column('montant_euros', 'nombre', 'Montant, en euros', ({ part }) => euros(part.amountCents)),
      column('base', 'texte', 'HT ou TTC', ({ part }) =>
        part.taxBasis === null ? null : TAX_BASIS_LABELS[part.taxBasis],
      ),
      column('nature', 'texte', 'Nature de la dépense', ({ part }) =>
        part.nature === null ? null : FUNDING_NATURE_LABELS[part.nature],
      ),
      column(
        'avancement',
        'texte',
        'Avancement du financement',
        ({ part }) => FUNDING_STATUS_LABELS[part.status],
      ),
      column('depuis', 'date', 'Depuis le', ({ part }) => part.statusOn),
    ],
  );
}

export function indicatorTable(actions: readonly Action[]): DatasetTable {
  return table(
    'indicateurs',
    'Une ligne par indicateur',
    each(actions, ({ indicators }) => indicators),
    [
      actionNumber(),
      column('identifiant', 'identifiant', 'Identifiant unique de l’indicateur', ({ part }) => part.id),
      column('indicateur', 'texte', 'Nom', ({ part }) => part.name),
      column('type', 'texte', 'Type d’indicateur', ({ part }) => INDICATOR_KIND_LABELS[part.kind]),
      column('unite', 'texte', 'Unité', ({ part }) => part.unit),
      column('sens', 'texte', 'Sens attendu', ({ part }) => INDICATOR_DIRECTION_LABELS[part.direction]),
      column(
        'valeur_depart',
        'nombre',
        'Valeur de départ\u202f; vide si elle n’est pas connue',
        ({ part }) => part.baselineValue,
      ),
      column('depart_le', 'date', 'Date de la valeur de départ', ({ part }) => part.baselineOn),
      column(
        'cible',
        'nombre',
        'Valeur à atteindre\u202f; vide si elle n’est pas fixée',
        ({ part }) => part.targetValue,
      ),
      column('cible_pour', 'date', 'Date à laquelle l’atteindre', ({ part }) => part.targetOn),
      column('source', 'texte', 'Source de la donnée', ({ part }) => part.source),
    ],
  );
}

export function measurementTable(actions: readonly Action[]): DatasetTable {
  const measured = each(actions, ({ indicators }) =>
    indicators.flatMap((indicator) =>
      indicator.measurements.map((measurement) => ({ indicator, measurement })),
    ),
  ).filter(({ part }) => part.measurement.kind !== 'proposed' && part.measurement.value !== null);
  return table('mesures', 'Une ligne par mesure constatée ou estimée d’un indicateur', measured, [
    column(
      'indicateur_identifiant',
      'identifiant',
      'Identifiant de l’indicateur, dans indicateurs.csv',
      ({ part }) => part.indicator.id,
    ),
    column('date', 'date', 'Date de la mesure', ({ part }) => part.measurement.date),
    column('valeur', 'nombre', 'Valeur mesurée', ({ part }) => part.measurement.value),
    column('nature', 'texte', 'constatée ou estimée', ({ part }) =>
      part.measurement.kind === 'observed' ? 'constatée' : 'estimée',
    ),
    column(
      'territoire_code',
      'code',
      'Code du territoire de la mesure',
      ({ part }) => part.measurement.territory?.code ?? null,
    ),
  ]);
}
