/** The sources of the safety cards, once each. Pages were read in stored copies on the day named. */
import { cited, pageReadOn, type Source, type WrittenDay } from './reviewed.ts';

/** The day the cards were written and held against these sources, and the day to do it again. */
export const written = { verifiedOn: '2026-11-24', reviewBy: '2027-05-24' } as const satisfies Record<
  string,
  WrittenDay
>;

const page = pageReadOn(written.verifiedOn);

export const sources = {
  cdcOverdose: page(
    'CDC, What to do if you think someone is overdosing',
    'https://www.cdc.gov/stop-overdose/response/index.html',
  ),
  canadaWallet: page(
    'Health Canada, Opioid overdose: wallet card',
    'https://www.canada.ca/en/health-canada/services/publications/healthy-living/opioid-overdose-wallet-card.html',
  ),
  canadaNaloxone: page(
    'Health Canada, naloxone questions',
    'https://healthcanadaexperiences.ca/javascript-activities/naloxone/index.php?lang=en-CA',
  ),
  toronto: page(
    'City of Toronto, Drug use services and supports: suspected overdose, five steps',
    'https://www.toronto.ca/community-people/health-wellness-care/health-programs-advice/overdose-prevention-and-response/drug-use-services-and-supports/',
  ),
  topCare: page(
    'MyTopCare, How to prevent an overdose',
    'https://www.mytopcare.org/patient-resources/how-to-prevent-an-overdose',
  ),
  bcSedation: page(
    'BC Emergency Health Services, Prolonged sedation',
    'https://handbook.bcehs.ca/clinical-resources/toxic-drug-crisis/resources-for-clinicians/prolonged-sedation',
  ),
  medetomidine: page(
    "Emily's Hope, on health officials' advice about medetomidine",
    'https://emilyshope.charity/headline/powerful-animal-sedative-stronger-than-xylazine-causing-drug-overdose-spikes',
  ),
  eightOrFour: cited('Naloxone, 8 mg and 4 mg', 'MMWR 2024;73(5)'),
  samhsaToolkit: cited('SAMHSA, Overdose Prevention and Response Toolkit', 'SAMHSA 2025, PEP23-03-00-001'),
  releaseFromPrison: cited(
    'Release from prison: a high risk of death',
    'Binswanger and others, N Engl J Med 2007;356:157, PMC2836121',
  ),
  spotting: page(
    'SafeSpot, how a spotting line works',
    'https://helplinema.org/safespot-preventing-overdose-deaths-on-the-phone/',
  ),
  gatesheadAlcohol: page(
    'NHS Gateshead Health, Alcohol dependence',
    'https://www.gatesheadhealth.nhs.uk/resources/alcohol-dependence',
  ),
  alcoholChange: page(
    'Alcohol Change UK, Alcohol withdrawal',
    'https://alcoholchange.org.uk/help-and-support/get-help-now/coronavirus-information-and-advice-hub/coronavirus-alcohol-withdrawal-what-to-look-out-for',
  ),
  asamBenzodiazepines: cited('Joint clinical practice guideline on benzodiazepine tapering', 'ASAM 2025'),
  durhamSuicide: page(
    'Durham County Council, Helping someone who has suicidal thoughts',
    'https://durham.gov.uk/article/32461/Helping-someone-who-has-suicidal-thoughts',
  ),
  safetyPlanning: cited('Safety planning: six parts', 'Stanley and Brown, Cogn Behav Pract 2012;19:256'),
  hotlineReaching: page('The Hotline, reaching out safely', 'http://www.thehotline.org/tag/support/'),
  hseChild: page(
    'HSE Ireland, When to call 112 or 999 for your child',
    'https://www2.hse.ie/emergencies/when-to-call-112-or-999/',
  ),
  hrsaPoison: page('HRSA, Poison Help', 'http://www.poisonhelp.hrsa.gov/'),
  ownRule: cited(
    "This project's own rules: the therapist's card first; wound care and company only",
    'the rules that come with this program (packages/domain/SPEC.md)',
  ),
  swast: page(
    'NHS South Western Ambulance Service, When to call 999',
    'https://www.swast.nhs.uk/when-to-call-999',
  ),
  xylazineWounds: page(
    'Wound care for xylazine-associated wounds, Table 1',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC10967264/table/T1',
  ),
  xylazineKeepMoist: page(
    'Xylazine-related wounds: summary of recommendations',
    'https://substanceusehealth.ca/resource/clinical-considerations-management-xylazine-overdoses-and-xylazine-related-wounds',
  ),
} as const satisfies Record<string, Source>;
