import { cited, pageReadOn, type Source, type WrittenDay } from '../safety/reviewed.ts';

/** The day these texts were written and held against their sources, and the day to do it again. */
export const written = { verifiedOn: '2026-11-24', reviewBy: '2027-05-24' } as const satisfies Record<
  string,
  WrittenDay
>;

const page = pageReadOn(written.verifiedOn);

/** Every page and paper a strategy rests on, once. Pages were read, in part, as stored copies on the day named. */
export const sources = {
  families: cited(
    'Alawadhi and others, Safer-drinking strategies in two trials of harm reduction treatment for alcohol',
    '2024, PMC11305899',
  ),
  cutDown: page(
    'US Family Health Plan, Nine ways to cut down on alcohol (after NIAAA, Rethinking Drinking)',
    'https://www.usfamilyhealth.org/health-wellness/health-wellness-tips/nine-ways-to-cut-down-on-alcohol/',
  ),
  pace: page(
    'alcohol.org.nz (New Zealand), Ease up on the drink: pace yourself',
    'https://www.alcohol.org.nz/help-advice/ease-up-on-the-drink/how-to-ease-up/pace-yourself',
  ),
  selfChange: page(
    'Nova Southeastern University, Guided Self-Change: tips for changing drinking',
    'https://www.nova.edu/mobile/apps/iselfchange/tips-changing-drinking.html',
  ),
  thiamine: page(
    'Central and Eastern Sydney PHN, Thiamine matters: supporting people with risky drinking',
    'https://cesphn.org.au/news/thiamine-matters-supporting-patients-with-risky-drinking',
  ),
  useManagement: cited(
    'Silver, Substance use management',
    'slides, 2014; after Bigg, J Psychoactive Drugs 2001;33:33',
  ),
  fentanyl: page(
    'Central Coast Overdose Prevention, A harm reduction approach to using fentanyl safely',
    'https://ccodp.org/a-harm-reduction-approach-to-using-fentanyl-safely/',
  ),
  heroin: page(
    'Drug Policy Alliance, Harm reduction strategies for heroin, updated 2 May 2023',
    'https://drugpolicy.org/drug-fact/heroin/?fact=8',
  ),
  overdoseToolkit: cited('SAMHSA, Overdose Prevention and Response Toolkit', 'SAMHSA 2025, PEP23-03-00-001'),
  agonist: cited(
    'Santo and others, Opioid agonist treatment and deaths of any cause',
    'JAMA Psychiatry 2021;78:979',
  ),
  spotting: page(
    'CATIE Programming Connection, National Overdose Response Service (NORS), Canada, calls of 2020 to 2023',
    'https://www.catie.ca/programming-connection/national-overdose-response-service',
  ),
  stimulantSigns: page(
    'Toward the Heart, Stimulant overdose awareness',
    'https://towardtheheart.com/stimulant-od-awareness',
  ),
  mixedSupply: page(
    'California Department of Public Health, Signs of overdose',
    'https://www.cdph.ca.gov/Programs/CCDPHP/sapb/Pages/Signs-of-Overdose.aspx',
  ),
  crack: page(
    'With You, Crack cocaine: how to stay safer',
    'https://wearewithyou.org.uk/substance-information-library/crack-cocaine',
  ),
  crackSmoking: page(
    'CATIE, Safer crack smoking',
    'https://www.catie.ca/client-publication/safer-crack-smoking',
  ),
  meth: page(
    'Healthify New Zealand, Methamphetamine: being safer',
    'https://healthify.nz/healthcare-providers/m/methamphetamine-addiction-hcps',
  ),
  methRest: page(
    'Drug Policy Alliance, Harm reduction strategies for people who use methamphetamine',
    'https://drugpolicy.org/drug-fact/meth/?fact=8',
  ),
  benzos: page(
    'With You, Benzodiazepines: how to stay safer',
    'https://www.wearewithyou.org.uk/help-and-advice/advice-you/benzodiazepines-benzos-how-to-stay-safer/',
  ),
  bromazolam: page(
    'Public Health Scotland, RADAR bromazolam alert 2023: information for people who take drugs',
    'https://publichealthscotland.scot/publications/rapid-action-drug-alerts-and-response-radar-alerts/radar-bromazolam-alert-2023/information-for-people-who-take-drugs-and-community-members',
  ),
  taper: page(
    'Joint Clinical Practice Guideline on Benzodiazepine Tapering, J Gen Intern Med 2025 (PMC12463801)',
    'https://eguideline.guidelinecentral.com/i/1532950/3',
  ),
  ghb: page('Penington Institute, GHB', 'https://www.penington.org.au/resources/ghb/'),
  ghbRelease: page(
    'Release, GHB and GBL: harm reduction',
    'https://www.release.org.uk/drugs/ghb-and-gbl/harm-reduction',
  ),
  cannabis: page(
    'Fischer et al., Lower-Risk Cannabis Use Guidelines, Am J Public Health 2017;107:e1 (PMC5508136)',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC5508136',
  ),
  cannabisDriving: page(
    'Northwestern Health Unit, Cannabis and impaired driving',
    'https://www.nwhu.on.ca/ourservices/DrugAndAlcoholUse/Pages/Cannabis-and-Impaired-Driving.aspx',
  ),
  vaping: page(
    'Shropshire Council public health, Vaping to help adults quit smoking',
    'https://next.shropshire.gov.uk/public-health/healthy-shropshire/stopping-smoking/vaping-to-help-adults-quit-smoking',
  ),
  smokingMedicines: page(
    'UK Medicines Information, Q&A 136.4: Which medicines need dose adjustment when smoking stops?, 2012',
    'https://studylib.net/doc/7540878/ukmi-qanda-136.4---nhs-evidence-search',
  ),
  nicotineReduce: cited(
    'Lindson and others, Smoking reduction interventions for smoking cessation',
    'Cochrane Database Syst Rev 2019, CD013183',
  ),
  injecting: page(
    'acns.ns.ca (Nova Scotia), Safer drug use: safer injecting',
    'https://acns.ns.ca/info-resources/safer-drug-use.html',
  ),
  injectingTips: page(
    'Safer Substance Use, Tips and common pitfalls',
    'https://safersubstanceuse.org/tips-and-common-pitfalls/',
  ),
  injectingPlaces: page(
    'NEXT Distro, Getting started with safe injection',
    'https://issuu.com/nextdistro/docs/getting_started_with_safe_injection/2',
  ),
  injectingSites: page('bvlup.com, More info on each topic: veins', 'https://www.bvlup.com/more-info'),
  saferUse: page('Deutsche Aidshilfe, What is safer use?', 'https://en.aidshilfe.de/what-safer-use'),
  prevention: cited('CDC, Integrated prevention services for people who use drugs', 'MMWR 2012;61 (RR-5)'),
  gambling: page(
    'GambleAware, Advice for safer gambling',
    'https://www.begambleaware.org/advice-for-safer-gambling',
  ),
  gamblersHelp: page(
    "Gambler's Help, How to reduce your gambling",
    'https://gamblershelp.com.au/get-help/help-yourself/how-reduce-your-gambling/',
  ),
  gamblingBlocks: page(
    'advicenetwork.org.uk, Get help with gambling problems',
    'https://www.advicenetwork.org.uk/debt-and-money/gambling-problems/get-help-with-gambling-problems/',
  ),
  spending: page(
    'Staying in the Black, Overspending: money and mental health, part II',
    'https://stayingintheblk.com/overspending-money-and-mental-health-part-il/',
  ),
  receipts: page(
    'Mental Health UK, Five ways to manage your mental health and money',
    'https://mentalhealth-uk.org/blog/five-ways-to-manage-your-mental-health-and-money/',
  ),
  screens: page(
    "Children's Hospital of The King's Daughters, Limit screen time",
    'https://www.chkd.org/patients-and-families/health-library/quick-tips/limit-screen-time/',
  ),
  gamingBook: cited('King and Delfabbro, Internet Gaming Disorder', 'Academic Press 2018'),
} as const satisfies Record<string, Source>;
