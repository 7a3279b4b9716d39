import type { FilingRule } from '../rule.ts';
import { askedFieldsAreFilled } from './fi-101-asked-fields-are-filled.ts';
import { fieldsAreOfTheirKind } from './fi-102-fields-are-of-their-kind.ts';
import { askedDocumentsAreThere } from './fi-103-asked-documents-are-there.ts';
import { subjectMayFileForIt } from './fi-104-subject-may-file-for-it.ts';
import { aNamedServiceIsOffered } from './fi-105-a-named-service-is-offered.ts';

/** The rule book of the precheck, in the order an officer reads it. A mode names the rules that apply to it. */
export const filingRules: readonly FilingRule[] = [
  askedFieldsAreFilled,
  fieldsAreOfTheirKind,
  askedDocumentsAreThere,
  subjectMayFileForIt,
  aNamedServiceIsOffered,
];
