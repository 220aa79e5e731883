import type { Questionnaire } from '../../engine/fhir.ts';
import { gad7 } from './gad.ts';
import { pcl5 } from './pcl.ts';
import { phq2, phq9 } from './phq.ts';
import { auditC, taps1 } from './substances.ts';
import { pcPtsd5 } from './trauma.ts';

/** What every agency can use from the first day: instruments whose owners let everybody use them. */
export const shipped: readonly Questionnaire[] = [phq9, phq2, gad7, pcPtsd5, pcl5, auditC, taps1];
