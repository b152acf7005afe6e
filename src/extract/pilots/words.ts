/** Tables of words for pilots: heads, look-alikes, what bounds a name, what is no name and no place. All lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words that a pilot's head noun may be followed by: "pilot project areas". Those in `SITE_NOUNS` say that a list of sites may follow. */
export const HEAD_TAILS = set(`
  project projects scheme schemes programme programmes program programs study studies phase phases period periods run runs exercise
  initiative initiatives service services stage operation operations order orders
  area areas site sites location locations locality localities schools zone zones district districts council councils authority authorities
  ward wards town towns village villages team teams basis status`);
export const SITE_NOUNS = set(`
  area areas site sites location locations locality localities school schools zone zones district districts council councils authority authorities
  street streets road roads ward wards town towns village villages`);
export const PLURALS = set(`
  pilots trials pathfinders adopters implementers demonstrators trailblazers vanguards testbeds projects schemes programmes programs studies areas sites locations localities schools zones districts councils
  authorities streets roads wards towns villages orders`);

export const DETERMINERS = set(
  'the a an this that these those its their our your his her my any no some each every another such which both either all',
);
export const INDEFINITE = set('a an any no some such');
export const DEFINITE = set('the this these those its their our');

/** What ends a noun phrase: prepositions, conjunctions, pronouns, auxiliaries, adverbs of time and degree. */
export const BOUNDS = set(`
  of on in at to for from with by into onto upon over outside near linking serving connecting under about after before during since until till through throughout within without across between
  against among around as than via per towards toward following regarding concerning including re behalf
  and or but nor so yet if whether because although though while whilst when where who whom whose how why what then once
  i we you he she it they them us him me there here itself themselves
  is are was were be been being am has have had having do does did done will would shall should can could may might must cannot
  not never also already currently now soon only still just even again today ultimately initially recently further thereby therefore however
  up out off down away back ahead very much more most less least too quite rather
  members member councillors councillor cllr cllrs officers officer chairman chair clerk mr mrs ms dr cabinet committee`);

/** Verbs of minutes that stand straight before a pilot's name without an article ("to launch school streets trials"). */
export const VERBS = set(`
  launch launched launches launching run ran runs running start started starts starting begin began begins begun beginning commence commenced commences commencing
  initiate initiated initiates implement implemented implements implementing introduce introduced introduces introducing undertake undertook undertaken undertakes
  undertaking conduct conducted conducts conducting extend extended extends extending expand expanded expanding continue continued continues continuing support
  supported supports supporting approve approved approves approving agree agreed agrees agreeing consider considered considers considering note noted notes noting
  welcome welcomed welcomes welcoming propose proposed proposes proposing request requested requests requesting recommend recommended recommends recommending
  increase increased increases increasing reduce reduced reduces reducing
  stop stopped stops stopping end ended ends ending pause paused postpone postponed cancel cancelled abandon abandoned deliver delivered delivers delivering
  develop developed develops developing organise organised organises organising hold held holds holding take took taken takes taking carry carried see saw seen
  review reviewed reviews reviewing discuss discussed discusses discussing complete completed completes completing fund funded funds funding plan plans planning
  receive received receives receiving report reported reports reporting explain explained state stated say said ask asked asking join joined joining joins
  become became becoming include included includes involve involved involves involving host hosted hosting hosts seek sought seeking use used uses using
  evaluate evaluated evaluating monitor monitored monitoring assess assessed assessing announce announced get got give given gave giving make made making
  want wanted wish wished need needed hope hoped suggest suggested offer offered explore explored exploring progress progressed set sets setting
  mention mentioned highlight highlighted endorse endorsed instruct delegate authorise authorised trial pilot trialling piloting testing call calls called calling
  identify identified await awaited awaiting participate participating participated advise advised confirm confirmed call look looked looking work worked
  working help helped roll rolled rolling select selected choose chosen decide decided defer deferred tried placed put brought closed installed fitted`);

/** Verbs of the table that are nouns as often, and so may stand inside a phrase ("the meals offer"). */
export const NOUN_VERBS = set(
  'offer plan plans planning use need support review work works fund funding start end run look report call progress request hold trial pilot host set monitoring testing working running',
);

/** Words that qualify a pilot and are no part of its name. */
export const QUALIFIERS = set(`
  new first second third fourth fifth further additional extra proposed planned current ongoing recent successful unsuccessful small small-scale large large-scale short
  long initial original previous forthcoming upcoming future existing national local regional possible potential similar own same whole wider full live
  limited temporary early late latest extended joint various other several many few two three four five six seven eight nine ten twelve one next final
  successive two-year one-year three-year year-long long-running much-needed countywide county-wide city-wide citywide district-wide borough-wide nationwide
  phased staged informal formal voluntary annual quarterly fortnightly monthly weekly daily nightly wholesale so-called said above particular
  month months week weeks day days year years weekend pilot trial experimental advance mini detailed controlled proper actual collaborative innovative exciting
  important comparable certain specific earlier later`);

/** What is done every so many days: "four-day |collection|" is a thing, "four-day trial" a time. */
export const RHYTHMS = set('weeks collection collections cycle rota working opening delivery deliveries turnaround festival event');

/** Set phrases with a small word inside, which a name may hold in small letters ("the buy to let pilot"), by their last word. */
export const COMPOUNDS: ReadonlyMap<string, readonly (readonly string[])[]> = groupByLast([
  'buy to let',
  'rent to buy',
  'rent to own',
  'right to buy',
  'right to grow',
  'help to buy',
  'help to claim',
  'empty to plenty',
  'spend to save',
  'invest to save',
  'discharge to assess',
  'home to school',
  'walk to school',
  'cycle to work',
  'ride to work',
  'return to work',
  'back to work',
  'fit for work',
  'time to talk',
  'door to door',
  'face to face',
  'peer to peer',
  'point to point',
  'end to end',
  'farm to fork',
  'pay as you go',
  'pay as you throw',
  'turn up and go',
  'tap on tap off',
  'step up step down',
  'drop off',
  'meals on wheels',
  'payment by results',
  'pay by phone',
  'mental health in schools',
  'point of sale',
  'point of care',
  'cost of living',
  'out of hours',
  'end of life',
  'quality of life',
]);

function groupByLast(phrases: readonly string[]): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const all = phrase.split(' ');
    const last = all.at(-1) ?? '';
    table.set(last, [...(table.get(last) ?? []), all]);
  }
  return table;
}

/** Qualifiers that are none of a name even in a heading. */
export const ALWAYS_QUALIFIERS = set(
  'possible potential proposed planned current forthcoming upcoming further additional existing successful ongoing initial',
);

/** Nouns too general to name a pilot by themselves. */
export const GENERIC = set(`
  scheme schemes project projects programme programmes program service services system systems approach approaches process processes model models initiative
  initiatives idea ideas principle principles method methods measure measures option options concept concepts arrangement arrangements policy policies proposal
  proposals plan plans council county city borough district parish town village government department authority authorities committee board cabinet group groups team
  area areas site sites location locations locality localities place places thing things way ways solution solutions change changes equipment product products
  work works activity activities item items part parts one ones others it this that product software technology facility facilities format formats procedure
  procedures framework type types kind version versions research study studies phase stage basis period time times member members people residents staff officers
  implementation introduction outcomes outcome results development purpose purposes reason reasons benefit benefits consideration roll-out rollout
  schools council's government's authority's trust police users customers tenants months weeks years days run runs use number order orders
  homes households properties flats addresses pupils patients
  free spring summer autumn winter january february march april may june july august september october november december`);

/** Words that say whose a pilot is, in the possessive; no part of its name. */
/** Possessives that belong to a name ("Residents' Parking", "King's Lynn"). */
export const NAME_POSSESSIVES = set(`
  king's queen's bishop's abbot's prince's people's women's men's children's residents residents' citizen's citizens carer's carers veterans mother's st saint
  mary's george's john's james's peter's michael's andrew's paul's patrick's david's mark's luke's thomas's`);

/** Words of direction that can name a site by themselves ("the West trial"). */
export const DIRECTIONS = set(
  'north south east west central northern southern eastern western north-east north-west south-east south-west',
);

/** Nouns of kind that are no place by themselves ("across the Borough"). */
export const BARE_KINDS = set('borough county city district town parish village region ward division country area');

export const OWNERS = set(
  'council government authority department county city borough district parish trust police force ministry company commission nhs',
);

/** Capitalised words that are no place, or begin none. */
export const NOT_PLACES = set(`
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays
  jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter easter christmas
  phase year years quarter appendix annex paragraph section minute minutes item agenda table cabinet committee council councils councillor councillors cllr cllrs board panel
  commission forum executive report reports policy plan stage tier level key part period week month term public press members member officers officer chairman
  chair clerk leader mayor director head mr mrs ms miss dr prof sir lady lord rev i he she it they we the a an this that these those there in on at to of for by with
  and or but if as some all each any no not one two three four five six covid covid-19 brexit english welsh gaelic government parliament
  westminster's house secretary minister department trust nhs act order regulations resolved agreed noted option options lot lots band bands class category group
  groups team service services programme project scheme pilot pilots trial trials health care social education children adults housing finance budget
  partnership however also following further it's when whilst while although where which who whose what how after before during since until people residents
  following once only both libraries practices towns villages areas wards districts parishes sites locations households properties homes businesses shops parents pupils
  families volunteers schools gps surgeries many several most providers partners`);

/** Lower-case nouns that belong to a place's name as printed ("Sleaford town centre"). */
export const PLACE_TYPES: readonly (readonly string[])[] = [
  ['town', 'centre'],
  ['city', 'centre'],
  ['village', 'hall'],
  ['village', 'centre'],
  ['high', 'street'],
  ['primary', 'school'],
  ['secondary', 'school'],
  ['high', 'school'],
  ['infant', 'school'],
  ['junior', 'school'],
  ['community', 'centre'],
  ['community', 'hospital'],
  ['leisure', 'centre'],
  ['industrial', 'estate'],
  ['business', 'park'],
  ['retail', 'park'],
  ['bus', 'station'],
  ['railway', 'station'],
  ['car', 'park'],
  ['recycling', 'centre'],
  ['estate'],
  ['library'],
  ['school'],
  ['hospital'],
  ['street'],
  ['road'],
  ['park'],
  ['beach'],
  ['station'],
];

/** Lower-case nouns after a place that only say what it is ("the Oundle area"). */
export const PLACE_KINDS = set(
  'area areas locality localities district districts region regions ward wards division divisions parish parishes borough boroughs county counties constituency locations location sites site towns villages schools libraries estates hospitals respectively',
);

/** Lower-case words inside a place's name, between two capitalised ones. */
export const PLACE_JOINS = set('of upon on in le la the under next by near cum super de y yr ar na nan');

/** Councils and districts whose one name holds "and". */
export const JOINED_PLACES = new Set([
  'tyne and wear',
  'kensington and chelsea',
  'hammersmith and fulham',
  'barking and dagenham',
  'bath and north east somerset',
  'telford and wrekin',
  'redcar and cleveland',
  'windsor and maidenhead',
  'brighton and hove',
  'dumfries and galloway',
  'perth and kinross',
  'argyll and bute',
  'basingstoke and deane',
  'nuneaton and bedworth',
  'oadby and wigston',
  'hinckley and bosworth',
  'armagh city, banbridge and craigavon',
  'antrim and newtownabbey',
  'ards and north down',
  'lisburn and castlereagh',
  'derry city and strabane',
  'fermanagh and omagh',
  'reigate and banstead',
  'epsom and ewell',
  'tonbridge and malling',
  'folkestone and hythe',
  'cheshire west and chester',
  'stockton and darlington',
  'devon and cornwall',
  'devon and torbay',
  'avon and somerset',
  'coventry and warwickshire',
  'cambridgeshire and peterborough',
  'norfolk and suffolk',
  'nottingham and nottinghamshire',
  'leicester and leicestershire',
  'derby and derbyshire',
  'rhondda and cynon',
  'highlands and islands',
  'scotland and wales',
  "king's lynn and west norfolk",
  'orkney and shetland',
  'chorley and south ribble',
  'babergh and mid suffolk',
  'adur and worthing',
  'rutland and melton',
  'st helens and knowsley',
]);

/** Words that end the name of an inn ("the Rose and |Crown|"). */
export const HOUSE_WORDS = set(
  'hounds horses harrow crown anchor castle pheasant partridge lion lamb cart plough sceptre thistle garter whistle dragon oak flag compasses swan',
);

/** Prepositions that a place may follow. */
export const PLACE_PREPOSITIONS = set('via in at across within throughout around outside covering involving linking serving connecting');

/** Words that may stand between a pilot and the preposition before its place. */
export const LINKS = set(`
  is are was were be been being has have had having will would to may could should shall can might which that
  run running ran runs take takes taking taken took place carried carry out undertaken conducted initiated launched started start starts starting begun began begin
  begins beginning commenced commencing commence commences held operating operated operate operates developed developing rolled extended extend introduced
  implemented planned proposed due based located sited set established trialled piloted tested delivered underway under way ongoing live active happening going on ahead
  continuing continue continues completed concluded finished ended organised currently already also now successfully initially first soon recently shortly still then
  only later next this year month autumn spring summer winter last since from until till in at for about funded scheduled agreed approved completed located expected hoped
  anticipated intended to properties households residents homes looked considered offered available led managed by made proved proving popular
  successful up`);

/** Words that may stand between a subject and the pilot that it is part of. */
export const PART_OF = set(`
  is are was were be been being has have had will would to may could should shall might also already now still again therefore subsequently recently
  used part of one two three four five six areas sites wards schools locations in among amongst bid bidding applied applying hoping wishing invited asked set due included chosen selected identified nominated named confirmed put forward taking take took taken participating participate participated
  involved joining join joined signed up for as a an the both all being amongst host hosting become became becoming act acts acting serve serving`);

/** Words right before a head that make it something else: courts, sport, medicine, flying. */
export const WRONG_BEFORE = {
  trial: set(`
    court criminal civil fraud murder jury show mock sheepdog dog dogs sheep gundog field horse time motorcycle cross-country country ski clinical drug drugs vaccine
    vaccines medical medicine randomised cancer fair speedy pre stand stands standing stood await awaits awaiting crown olympic
    probationary selection talent reliability first-tier archaeological hill-climb hill equestrian driving obedience agility working ploughing plant work judge-led`),
  pilot: set(`
    airline helicopter fighter glider balloon harbour river bush commercial automatic co private military raf trainee qualified former chief drone-licensed
    aircraft aeroplane lifeboat marine ambulance`),
  test: set('sheepdog driving'),
} as const;

/** Sports that hold trials, which are none in the singular ("the swimming trial at the baths"). */
export const SPORTS = set('athletics swimming football rugby cricket netball hockey gymnastics');

/** Words after a head that make it something else. */
export const WRONG_AFTER = set(`
  light lights lighthouse boat boats whale whales officer fish inn valve licence license hole holes error landed flew balance balances tribulations pit pits trench
  trenches trenching judge court lawyer bundle scholarship scholarships training wings lamp lamps dig digs excavation excavations bore bores bay pen house jury date dates`);

/** Words anywhere in the sentence that make a "trial", a "pilot" or a "test" something else. */
export const WRONG_TRIAL = set(`
  court courts judge jury defendant defendants accused prosecution prosecuted sentenced sentencing witness witnesses murder guilty bail custody magistrates crown-court solicitor
  try-outs tryouts offence offences convicted verdict tasting beer ale cider
  sheepdog sheepdogs gundog gundogs clinical vaccine vaccines placebo chemotherapy athletes cyclists riders racing hearing`);
export const WRONG_PILOT = set(
  'aircraft airfield aeroplane aeroplanes helicopter helicopters cockpit runway raf spitfire airline glider gliders boiler boilers lifeboat microlight',
);
export const WRONG_TEST = set(`
  sample samples water alarm alarms siren sirens pat legionella asbestos blood covid covid-19 patient patients positive negative extinguisher
  extinguishers appliances appliance soil brakes electrical cattle tb mot generator generators defibrillator boiler boilers hydrants court wiring
  radon coronavirus lateral pupils students eyesight hearing fire bell bells emergency laboratory lab tap taps`);
