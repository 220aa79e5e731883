import { sql } from 'kysely';
import { notFound } from '#platform/errors/index.ts';
import type { Changes, Score, Series } from '../contract.ts';
import { isCalculated } from '../engine/evaluate.ts';
import { extensionsOf, findExtension, numberIn, urls } from '../engine/extensions.ts';
import type { Item, Questionnaire } from '../engine/fhir.ts';
import { definitionsOf } from '../engine/form.ts';
import { bandsOf, changesOf } from '../engine/scores.ts';
import { differenceOf } from '../rules/change.ts';
import { InstrumentReader } from './catalogue.ts';
import { counts } from './json.ts';

type Answered = {
  readonly id: string;
  readonly url: string;
  readonly at: string;
  readonly answeredBy: string;
  readonly scores: readonly Score[];
};

export class ChangesReader extends InstrumentReader {
  /** The scores of an instrument over time, the oldest first; the same score of another questionnaire counts too. */
  async read(clientId: string, url: string): Promise<Changes> {
    const answered = await this.#answered(clientId);
    const questionnaire = await this.#questionnaire(url);
    const numbers = definitionsOf(questionnaire)
      .map(({ item }) => item)
      .filter((item) => isCalculated(item) && item.type !== 'boolean');
    return {
      title: questionnaire.title ?? questionnaire.name ?? url,
      series: numbers.map((item) => seriesOf(item, url, answered)).filter(({ points }) => points.length > 0),
    };
  }

  async #answered(clientId: string): Promise<readonly Answered[]> {
    const { rows } = await sql<{ answered: readonly Answered[] }>`
      SELECT (SELECT coalesce(json_agg(json_build_object('id', r.id, 'url', i.url, 'at', r.completed_at, 'answeredBy', r.answered_by,
          'scores', r.scores) ORDER BY r.completed_at, r.id), '[]')
        FROM instrument_responses r
        JOIN instruments i ON i.agency_id = r.agency_id AND i.id = r.instrument_id
        WHERE r.agency_id = c.agency_id AND r.client_id = c.id AND ${counts}) AS answered
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return rows[0].answered;
  }

  #questionnaire(url: string): Promise<Questionnaire> {
    return this.get(url);
  }
}

function seriesOf(item: Item, url: string, answered: readonly Answered[]): Series {
  const [first] = item.code ?? [];
  const code = first?.code === undefined ? undefined : `${first.system ?? ''}|${first.code}`;
  const changes = changesOf(item);
  const found = answered.flatMap(({ id, at, answeredBy, scores, url: theirs }) => {
    const score = scores.find((one) =>
      code === undefined ? theirs === url && one.linkId === item.linkId : one.code === code,
    );
    return score && typeof score.value === 'number'
      ? [{ responseId: id, at, answeredBy, value: score.value, band: score.band }]
      : [];
  });
  return {
    linkId: item.linkId,
    label: item.text ?? item.linkId,
    bands: [...bandsOf(item)],
    cuts: extensionsOf(item, urls.cut).map((cut) => ({
      from: numberIn(cut, 'from') ?? 0,
      label: findExtension(cut, 'label')?.valueString ?? '',
      forWhom: findExtension(cut, 'forWhom')?.valueString ?? null,
    })),
    changes: [...changes],
    points: found.map((point, nth) => ({
      ...point,
      difference: differenceOf(found[nth - 1]?.value ?? null, point.value, changes),
    })),
  };
}
