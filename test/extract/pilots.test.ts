import { describe, expect, it } from 'vitest';
import { pilotsOf } from './pilot-rows.ts';

const SITES: readonly [string, string, string[]][] = [
  [
    'a printed count says that "Oakham and Barrow" is one name',
    '· All 3 Pilot Projects in Rutland (Oakham and Barrow, North Luffenham, Uppingham) were launched in October 2020 and would go on until September 2021',
    [
      'Oakham and Barrow · Oakham and Barrow · - · running · 2020-10–2021-09 · -',
      'North Luffenham · North Luffenham · - · running · 2020-10–2021-09 · -',
      'Uppingham · Uppingham · - · running · 2020-10–2021-09 · -',
    ],
  ],
  [
    'a printed count of four parts the last two',
    'The four pilot areas (Oakham, Ketton, Empingham and Uppingham) were in place.',
    ['Oakham', 'Ketton', 'Empingham', 'Uppingham'].map((name) => `${name} · ${name} · - · running · – · -`),
  ],
  [
    'without a count an "and" inside a list is a name, at its end a list',
    'Pilot sites (Castle and Abbey, Mount, Northgate) had been set up.',
    ['Castle and Abbey', 'Mount', 'Northgate'].map((name) => `${name} · ${name} · - · running · – · -`),
  ],
  [
    'sites after "in", one row each, with start and duration',
    'More Pilot Areas were being prepared in Corby Forest, Oundle and Thrapston Town, to begin in April 2021 and last for 12 months.',
    ['Corby Forest', 'Oundle', 'Thrapston Town'].map((name) => `${name} · ${name} · - · planned · 2021-04– · P12M`),
  ],
  [
    'tested in a place is a test site, and "this would also take place" adds a planned one',
    'ii) With regard to areas in the meals offer, this had started to be tested in Corby.  Fewer calls were missed there.  Officers expected that it would also happen in the Oundle area.',
    ['Corby · Corby · meals offer · running · – · -', 'Oundle · Oundle · meals offer · planned · – · -'],
  ],
  [
    'the sentence before says what is piloted',
    'Members heard views about parking permits. Pilots are soon to be launched in Duns and Kelso.',
    ['Duns · Duns · parking permits · planned · – · -', 'Kelso · Kelso · parking permits · planned · – · -'],
  ],
  [
    'the item’s title says what is piloted',
    '# Lane Rental\n\nA pilot was under way in Swaffham.',
    ['Swaffham · Swaffham · Lane Rental · running · – · -'],
  ],
  [
    'a title that is only business says nothing',
    '# Area Councillors’ Report\n\nA pilot was under way in Swaffham.',
    ['Swaffham · Swaffham · - · running · – · -'],
  ],
  [
    'an update is about its subject',
    '# Update on Lane Rental.\n\nA pilot was under way in Swaffham.',
    ['Swaffham · Swaffham · Lane Rental · running · – · -'],
  ],
  [
    'pilot areas as a predicate',
    'Brigg, Goole and Selby had been chosen as pilot areas for digital switchover.',
    ['Brigg', 'Goole', 'Selby'].map((name) => `${name} · ${name} · digital switchover · planned · – · -`),
  ],
  [
    'participation in an unnamed scheme of another body',
    'The Board was requested to back Dundee’s participation in the Welsh Government’s pilot programme to introduce free bus travel.',
    ['Dundee · Dundee · free bus travel · proposed · – · -'],
  ],
  [
    'the passive of "pilot" with a relative pronoun',
    'Mr Webb spoke on a doorstep repair process that is being piloted in Cork’s Northern Quarter.',
    ['Cork’s Northern Quarter · Cork’s Northern Quarter · doorstep repair process · running · – · -'],
  ],
  [
    'the active verb with object and place',
    'The County Council will trial a 20mph limit in Church Lane from 1 June 2021.',
    ['Church Lane · Church Lane · 20mph limit · planned · 2021-06-01– · -'],
  ],
  [
    'the gerund with "of"',
    'Members heard of the piloting of free swimming in Derby and Ripley.',
    ['Derby · Derby · free swimming · unknown · – · -', 'Ripley · Ripley · free swimming · unknown · – · -'],
  ],
  [
    'a plural with a name and several places is several pilots',
    'The Quiet Lanes pilots in Rye and Battle were progressing well.',
    ['Rye · Rye · Quiet Lanes · running · – · -', 'Battle · Battle · Quiet Lanes · running · – · -'],
  ],
  [
    'rolled out after a trial elsewhere: only the trial’s place',
    'The app had been rolled out to all districts following a successful trial in Telford.',
    ['Telford · Telford · - · completed · – · -'],
  ],
  [
    'a district of two names is one place',
    'A trial was running in Tonbridge and Malling.',
    ['Tonbridge and Malling · Tonbridge and Malling · - · running · – · -'],
  ],
  [
    'two districts, one with "and" in it',
    'Pilots were running in Ashford and Folkestone and Hythe.',
    ['Ashford · Ashford · - · running · – · -', 'Folkestone and Hythe · Folkestone and Hythe · - · running · – · -'],
  ],
  ['a county after a town is no second site', 'A trial took place in Louth, Lincolnshire.', ['Louth · Louth · - · completed · – · -']],
  [
    'what follows a comma is no site',
    'Following a trial in Louth, Members felt that bins were safer.',
    ['Louth · Louth · - · completed · – · -'],
  ],
  [
    'a town centre',
    'A trial of parklets was being carried out in Sleaford town centre.',
    ['parklets · Sleaford town centre · parklets · running · – · -'],
  ],
  [
    'a road',
    'An Experimental Traffic Regulation Order had been introduced on Mill Road in March 2020.',
    ['Mill Road · Mill Road · - · running · 2020-03– · -'],
  ],
  [
    'a colon before the list',
    'There would be three pilot schools: Ashby Primary, Coalville Academy and Ibstock College.',
    [
      'Ashby Primary · Ashby Primary · - · planned · – · -',
      'Coalville Academy · Coalville Academy · - · planned · – · -',
      'Ibstock College · Ibstock College · - · planned · – · -',
    ],
  ],
  [
    'early adopters',
    'Bolton and Bury were early adopter sites for the family hubs offer.',
    ['Bolton · Bolton · family hubs offer · unknown · – · -', 'Bury · Bury · family hubs offer · unknown · – · -'],
  ],
  [
    'a town that the text places elsewhere names the site',
    'The Louth pilot had ended. Bins in Louth were full.',
    ['Louth · Louth · - · completed · – · -'],
  ],
  [
    'a printed line ends in mid-sentence and the next goes on',
    'A pilot will be run in\n\nStroud and Dursley from May 2021.',
    ['Stroud · Stroud · - · planned · 2021-05– · -', 'Dursley · Dursley · - · planned · 2021-05– · -'],
  ],
  ['a cell of a table', 'Waste\tA pilot was under way in Frome\tClerk', ['Frome · Frome · - · running · – · -']],
];

const MORE: readonly [string, string, string[]][] = [
  [
    '"only" is part of a name before the word',
    'The Hill Lane electric vehicle only pilot had been closed.',
    ['Hill Lane electric vehicle only pilot · - · Hill Lane electric vehicle only · completed · – · -'],
  ],
  [
    'a town that may take part in a national trial is its place',
    '# Possible E-Bike Trial in Corby\n\nThe Manager spoke of the potential for Corby to take part in a national e-bike trial. A provider would be found to deliver the trial in Corby over a 12-month period.',
    ['e-bike trial · Corby · e-bike · proposed · – · P12M'],
  ],
  [
    'a slip of one letter is the same pilot',
    '# Update on E-cargo Bike Trials\n\nThe e-carg bike trials were up and running.',
    ['e-carg bike trials · - · e-carg bike · running · – · -'],
  ],
  [
    'a district council’s district is the place',
    'The glass trial would be undertaken in selected locations within East Holland District Council and would start in April 2021, for one year.',
    ['glass trial · East Holland · glass · planned · 2021-04– · P1Y'],
  ],
  [
    'the end of a first year is not the end',
    '(To hear of the completion of the first year of the glass trial)\n\nThe glass trial was underway in selected areas of East Holland.',
    ['glass trial · East Holland · glass · running · – · -'],
  ],
  [
    'how long it has run is no duration',
    'The caddy trial had now been running for 5 weeks.',
    ['caddy trial · - · caddy · running · – · -'],
  ],
  [
    'month eight of twelve',
    'An update was given on the Paper Bag Pilot (Month 8 of 12).',
    ['Paper Bag Pilot · - · Paper Bag · running · – · P12M'],
  ],
  ['a year-long trial', 'Bags were bought for the year-long caddy trial.', ['caddy trial · - · caddy · unknown · – · P1Y']],
  ['the word before the name', '# Traffic Orders for Pilot Play Streets\n\nNoted.', ['Play Streets · - · Play Streets · unknown · – · -']],
  [
    'the word before a scheme in lower case',
    'A trial garden waste service was approved.',
    ['garden waste service · - · garden waste service · planned · – · -'],
  ],
  [
    'places of the trial that the title names',
    '# Caddy Trial\n\nThe report sought approval to trial caddies for compost for 400 households in areas of Corby, Oundle and Raunds.',
    ['Caddy Trial · Corby, Oundle, Raunds · Caddy · planned · – · -'],
  ],
  [
    'a direction is a site',
    '‘Stop trial in East and increase West trial to cover 900 properties’',
    ['East · East · - · stopped · – · -', 'West · West · - · unknown · – · -'],
  ],
  [
    'as a pilot',
    'That this Council consider the use of bin trolleys as a pilot project, hopefully in Raunds.',
    ['Raunds · Raunds · bin trolleys · proposed · – · -'],
  ],
  [
    'experimental orders for streets, with remarks in brackets',
    'Experimental Traffic Orders for Mill Road (E1 2020), Abbey Lane (E2 2020), and Fore Street.',
    [
      'Mill Road · Mill Road · - · unknown · – · -',
      'Abbey Lane · Abbey Lane · - · unknown · – · -',
      'Fore Street · Fore Street · - · unknown · – · -',
    ],
  ],
  [
    'a saint owns no pilot',
    'Funds were found for the St Anne’s Estate pilot.',
    ['St Anne’s Estate pilot · - · St Anne’s Estate · unknown · – · -'],
  ],
  ['a city does', 'Funds were found for Derby’s Clean Air pilot.', ['Clean Air pilot · - · Clean Air · unknown · – · -']],
];

const FURTHER: readonly [string, string, string[]][] = [
  [
    'trials told one by one are sites, though the title names them together',
    '# Kerb Repair Trials\n\nTwo kerb repair trials had been under way since June 2020: one on the B55 at Duns and the other at Kelso.',
    ['B55 at Duns', 'Kelso'].map((name) => `${name} · ${name} · kerb repair · running · 2020-06– · -`),
  ],
  [
    'the other one, in the next clause, has a state of its own',
    'A trial of night buses in Corby is now in its second year; the one in Oundle was given up.',
    ['night buses · Corby · night buses · running · – · -', 'Oundle · Oundle · night buses · stopped · – · -'],
  ],
  [
    'a clause of the same sentence adds a site',
    'A litter pilot had been run in the Castle ward, and it might be repeated in Abbey Hill.',
    ['litter pilot · Castle · litter · completed · – · -', 'Abbey Hill · Abbey Hill · litter · proposed · – · -'],
  ],
  [
    'the subject of the clause before goes on',
    'Door sensors were being trialled with 30 tenants at Elm Court, and, if they worked, would be offered at Oak Court.',
    ['Elm Court · Elm Court · Door sensors · running · – · -', 'Oak Court · Oak Court · Door sensors · planned · – · -'],
  ],
  [
    'a trial period: the places stand before it',
    'It was agreed to bring in charges at Duns and Kelso for a trial period of 12 months from 1 April 2021.',
    ['Duns', 'Kelso'].map((name) => `${name} · ${name} · charges · planned · 2021-04-01– · P12M`),
  ],
  [
    'things on trial in a place',
    'Two solar bins had been on trial at Duns and Kelso since October 2020.',
    ['Duns', 'Kelso'].map((name) => `${name} · ${name} · - · running · 2020-10– · -`),
  ],
  ['to test something in a place', 'A bid was made to test fall sensors across Duns.', ['Duns · Duns · fall sensors · proposed · – · -']],
  [
    'a name that begins with a number',
    'The 20 mph trial in Duns had been extended until August 2022.',
    ['20 mph trial · Duns · 20 mph · running · –2022-08 · -'],
  ],
  [
    'a week of four days',
    'The Clerk reported on a trial of a four-day week in the parks team since May 2020.',
    ['four-day week · - · four-day week · running · 2020-05– · -'],
  ],
  [
    'a verb that is part of a name, and a small word that opens one',
    'The Council set up a Supported Lodgings Pathfinder. The No Place Empty pilot has not yet begun.',
    [
      'Supported Lodgings Pathfinder · - · Supported Lodgings · unknown · – · -',
      'No Place Empty pilot · - · No Place Empty · planned · – · -',
    ],
  ],
  [
    'what follows says how it stands',
    'The Clerk described the bike hire pilot. Begun in May 2021, it was to run for a year.',
    ['bike hire pilot · - · bike hire · running · 2021-05– · P1Y'],
  ],
  [
    'what somebody said of it',
    'Members asked about the bike hire pilot. Ms Orr replied that it had ended in May 2021.',
    ['bike hire pilot · - · bike hire · completed · –2021-05 · -'],
  ],
  [
    'an impersonal sentence says nothing of it',
    'The bike hire pilot was described. It was noted that work had ended on the bridge in May 2021.',
    ['bike hire pilot · - · bike hire · unknown · – · -'],
  ],
  [
    'an order made under a trial is that trial',
    'To make an Experimental Traffic Regulation Order under the School Streets trial at Duns for a maximum of 18 months from 4 September 2023.',
    ['School Streets trial · Duns · School Streets · planned · 2023-09-04– · P18M'],
  ],
  [
    'the title says it in other words',
    '# Sunday Opening Pilot\n\nThe pilot was launched in Duns and Kelso on 1 May 2021.',
    ['Sunday Opening Pilot · Duns, Kelso · Sunday Opening · running · 2021-05-01– · -'],
  ],
  ['not gone on with', 'It was agreed not to continue with the trial of tubs at Duns.', ['tubs · Duns · tubs · stopped · – · -']],
  ['judged', 'The sign trial on Duns Lane was judged a success.', ['sign trial · Duns Lane · sign · completed · – · -']],
  ['taken into ordinary work', 'The sign trial in Duns had been mainstreamed.', ['sign trial · Duns · sign · completed · – · -']],
  ['spoken of still', 'Sack trials in Duns are still under discussion.', ['Sack trials · Duns · Sack · proposed · – · -']],
  [
    'another thing tried in the item is another pilot',
    '# Free Swimming Pathfinder\n\nThe pathfinder had ended. Boxing lessons would now be trialled in Duns.',
    ['Free Swimming Pathfinder · - · Free Swimming · completed · – · -', 'Duns · Duns · Boxing lessons · planned · – · -'],
  ],
];

const SCHEMES: readonly [string, string, string[]][] = [
  [
    'a name before the word',
    'The Food Waste Collection Trial had been extended until March 2021.',
    ['Food Waste Collection Trial · - · Food Waste Collection · running · –2021-03 · -'],
  ],
  [
    'a name in lower case',
    'The school streets pilot project would start in September 2021.',
    ['school streets pilot project · - · school streets · planned · 2021-09– · -'],
  ],
  [
    'a name in half capitals',
    'Funding was found for the Housing First pilot.',
    ['Housing First pilot · - · Housing First · unknown · – · -'],
  ],
  [
    'a hyphenated name',
    'Residents had welcomed the Part-Night Lighting Pilot.',
    ['Part-Night Lighting Pilot · - · Part-Night Lighting · unknown · – · -'],
  ],
  [
    'a quoted name without its quotation marks',
    'Duns and Dunbar were part of the SRP ‘Quiet Doorstep’ pilot.',
    ['Quiet Doorstep · Duns, Dunbar · - · running · – · -'],
  ],
  [
    'a quoted name after the word',
    'Staff had begun a pilot on the ‘team around the school’ model.',
    ['team around the school · - · - · running · – · -'],
  ],
  [
    'a thing after "of"',
    'Cllr Low asked that the Council support a trial of the 14 and 14a services from May 2021.',
    ['14 and 14a services · - · 14 and 14a services · proposed · 2021-05– · -'],
  ],
  [
    'a partner between the word and the thing',
    'Officers hope to start a Pilot with the bus company on shared cargo bikes.',
    ['shared cargo bikes · - · shared cargo bikes · planned · – · -'],
  ],
  [
    'a district of a named scheme is its place',
    'The garden waste trial in Bourne was under way.',
    ['garden waste trial · Bourne · garden waste · running · – · -'],
  ],
  [
    'places in selected areas',
    'A food waste trial was being carried out in selected areas of South Holland.',
    ['food waste trial · South Holland · food waste · running · – · -'],
  ],
  [
    'the heading alone names it, the text says "the trial"',
    '# E-Bike Trial\n\nThe trial started in May 2020 and would last 12 months.',
    ['E-Bike Trial · - · E-Bike · running · 2020-05– · P12M'],
  ],
  [
    'forms of one name are one row, the fullest',
    'The Food Waste Trial was going well. The Food Waste Collection Trial would end in June 2021.',
    ['Food Waste Collection Trial · - · Food Waste Collection · running · –2021-06 · -'],
  ],
  [
    'hyphen, plural and capitals are no other pilot',
    'The e-scooter trial began in July 2020. Officers said that the Escooter Trials continued.',
    ['e-scooter trial · - · e-scooter · running · 2020-07– · -'],
  ],
  [
    'a six-month trial',
    'Members approved a six-month one-way street trial.',
    ['one-way street trial · - · one-way street · planned · – · P6M'],
  ],
  [
    'months in the possessive',
    'That a 12 months’ Car Club pilot be approved to start in April 2021.',
    ['Car Club pilot · - · Car Club · planned · 2021-04– · P12M'],
  ],
  ['up to two years', 'The Lane Rental pilot would run for up to two years.', ['Lane Rental pilot · - · Lane Rental · planned · – · P2Y']],
  ['a trial stopped', 'It was agreed to stop the Play Street trial.', ['Play Street trial · - · Play Street · stopped · – · -']],
  [
    'a bid is a proposal',
    'The Board supported a bid to take part in the Family Safeguarding pilot.',
    ['Family Safeguarding pilot · - · Family Safeguarding · proposed · – · -'],
  ],
  [
    'outcomes speak of the past',
    'Members received the outcomes of the Street Pastor pilot.',
    ['Street Pastor pilot · - · Street Pastor · completed · – · -'],
  ],
  [
    'the mid-point of a trial',
    'The Dial-a-Ride trial was now at its mid-point.',
    ['Dial-a-Ride trial · - · Dial-a-Ride · running · – · -'],
  ],
  ['dates decide where words do not', 'The Warm Hub pilot (from March 2021).', ['Warm Hub pilot · - · Warm Hub · planned · 2021-03– · -']],
  [
    'two in one sentence have each its own state',
    'A successful trial of LED dimming had taken place and a pilot of part-night lighting was proposed.',
    ['LED dimming · - · LED dimming · completed · – · -', 'part-night lighting · - · part-night lighting · proposed · – · -'],
  ],
  [
    'an owner is no part of the name',
    'The County Council’s Graduated Response pilot was under way.',
    ['Graduated Response pilot · - · Graduated Response · running · – · -'],
  ],
  [
    'dates make a plain thing a pilot',
    'It was agreed that evening meetings would be trialled from September 2021.',
    ['evening meetings · - · evening meetings · planned · 2021-09– · -'],
  ],
  [
    'the same pilot in two items is one row',
    '# Waste\n\nThe Compost Caddy trial was running.\n\n# Budget\n\nThe Compost Caddy trial cost more.',
    ['Compost Caddy trial · - · Compost Caddy · running · – · -'],
  ],
  [
    'capitals in a heading',
    '# UPDATE ON THE KERBSIDE GLASS TRIAL\n\nNoted.',
    ['KERBSIDE GLASS TRIAL · - · KERBSIDE GLASS · unknown · – · -'],
  ],
  [
    'a pathfinder with a name',
    'The Council had joined the SEND Pathfinder programme.',
    ['SEND Pathfinder programme · - · SEND · running · – · -'],
  ],
];

const WORDED: readonly [string, string, string[]][] = [
  [
    'an inn of two words is one place',
    'The trial, which began on 4 January 2021 at the Plough & Harrow, would run until April 2021.',
    ['Plough & Harrow · Plough & Harrow · - · running · 2021-01-04–2021-04 · -'],
  ],
  [
    'the word of the health service, and a third site',
    'Test of change sites in Braewick and Kirk Sound had opened on 7 January 2021; a third, at Lochmore, would open later.',
    [
      'Braewick · Braewick · - · running · 2021-01-07– · -',
      'Kirk Sound · Kirk Sound · - · running · 2021-01-07– · -',
      'Lochmore · Lochmore · - · planned · – · -',
    ],
  ],
  [
    'a quoted name with a word behind it',
    'Members praised the "rent as you earn" Friday trial.',
    ['rent as you earn · - · - · unknown · – · -'],
  ],
  [
    'sites behind "namely"',
    'Three "home first" early adopter sites, namely Larch Court, the Wetherby Unit and St Olave\'s, had been in place since October 2020.',
    ['Larch Court', 'Wetherby Unit', "St Olave's"].map((name) => `${name} · ${name} · - · running · 2020-10– · -`),
  ],
  [
    'how often is no name',
    'The fortnightly trial in Oakfield and Mossley would finish on 31 May 2021.',
    ['Oakfield', 'Mossley'].map((name) => `${name} · ${name} · - · running · –2021-05-31 · -`),
  ],
  [
    'remarks in brackets stand between a verb and its date',
    'Apprenticeship pilots will start in Marlow Cross (plumbing) and Teston (joinery) in May 2021.',
    ['Marlow Cross', 'Teston'].map((name) => `${name} · ${name} · Apprenticeship · planned · 2021-05– · -`),
  ],
  [
    'dates site by site',
    'He outlined the pilots: Dinnington (since June 2020), Maltby Street (since August 2020) and Wath Lane (from April 2021).',
    [
      'Dinnington · Dinnington · - · running · 2020-06– · -',
      'Maltby Street · Maltby Street · - · running · 2020-08– · -',
      'Wath Lane · Wath Lane · - · planned · 2021-04– · -',
    ],
  ],
  [
    'points below name the sites',
    'The caddy pilots in the following areas were now complete:\n\n- Harrow Hill - 450 homes\n\n- Tanner Yard - 210 homes\n\n- Costs had risen.',
    ['Harrow Hill', 'Tanner Yard'].map((name) => `${name} · ${name} · caddy · completed · – · -`),
  ],
  [
    'labels in a list that runs on',
    'The trial would take place at the following sites: (i) Dene Road; (ii) Market Place; and (iii) Sandgate.',
    ['Dene Road', 'Market Place', 'Sandgate'].map((name) => `${name} · ${name} · - · planned · – · -`),
  ],
  [
    'places behind the word that says what they are',
    'It had been piloted in three wards, Abbots, Brookside and Castle, before being rolled out.',
    ['Abbots', 'Brookside', 'Castle'].map((name) => `${name} · ${name} · - · completed · – · -`),
  ],
  [
    'three names before the plural',
    'An update was given on the Ashton, Bewley and Coombe pilots, which were under way.',
    ['Ashton', 'Bewley', 'Coombe'].map((name) => `${name} · ${name} · - · running · – · -`),
  ],
  [
    'a thing in a place, brought in as a trial',
    'The one-way system in Bridge Street had been introduced on a trial basis.',
    ['Bridge Street · Bridge Street · one-way system · running · – · -'],
  ],
  [
    'an experimental basis',
    'The bus gate at Mill Bank had been operating on an experimental basis since 1 November 2020.',
    ['Mill Bank · Mill Bank · bus gate · running · 2020-11-01– · -'],
  ],
  [
    'an experimental closure',
    'The experimental closure of Dog Lane would end in May 2021.',
    ['Dog Lane · Dog Lane · closure · running · –2021-05 · -'],
  ],
  [
    'an institution that tries something',
    'Stanwick Primary School was piloting the walking bus scheme.',
    ['Stanwick Primary School · Stanwick Primary School · walking bus scheme · running · – · -'],
  ],
  [
    'those chosen to pilot',
    'Winsley and Marsh Gibbet were the two areas chosen to pilot the new model.',
    ['Winsley', 'Marsh Gibbet'].map((name) => `${name} · ${name} · - · planned · – · -`),
  ],
  [
    'places before "as"',
    'They looked at Tern Valley and Whitmore as possible pilot areas.',
    ['Tern Valley', 'Whitmore'].map((name) => `${name} · ${name} · - · proposed · – · -`),
  ],
  [
    'a demonstrator site',
    'Thornley was a demonstrator site for hydrogen heating.',
    ['Thornley · Thornley · hydrogen heating · running · – · -'],
  ],
  [
    'a bracket in the name',
    'The Low Traffic Neighbourhood (LTN) trial in Beacon Heath was under way.',
    ['Low Traffic Neighbourhood (LTN) trial · Beacon Heath · Low Traffic Neighbourhood (LTN) · running · – · -'],
  ],
  [
    'a list of schemes shares what is said of it',
    'The Textile Pilot, the Repair Café Pilot and the Swap Shop pilot had been funded until March 2021.',
    ['Textile Pilot', 'Repair Café Pilot', 'Swap Shop pilot'].map(
      (name) => `${name} · - · ${name.replace(/ pilot$/i, '')} · running · –2021-03 · -`,
    ),
  ],
  [
    'an adjective that a single noun needs',
    'A six-week trial of later opening at Wexham Library had ended on 8 January 2021.',
    ['later opening · Wexham Library · later opening · completed · –2021-01-08 · P6W'],
  ],
  [
    'extended, and so it goes on',
    'The trial in Fosse Road is to be extended by six months to 30 September 2021.',
    ['Fosse Road · Fosse Road · - · running · –2021-09-30 · -'],
  ],
  [
    'delayed until',
    'The Lynx trial at Burwell had been delayed until June 2021.',
    ['Lynx trial · Burwell · Lynx · planned · 2021-06– · -'],
  ],
  [
    'put on hold',
    'The cargo bike trials at Kemble and Ewen were put on hold.',
    ['Kemble', 'Ewen'].map((name) => `${name} · ${name} · cargo bike · stopped · – · -`),
  ],
  [
    'withdrawn from a place on a date',
    'The on-demand bus pilot will be withdrawn from Hinton on 30 June 2021.',
    ['on-demand bus pilot · - · on-demand bus · stopped · –2021-06-30 · -'],
  ],
  [
    'who runs it stands between',
    'Pilot projects had been undertaken by the Forestry Team at Hagley Wood.',
    ['Hagley Wood · Hagley Wood · - · completed · – · -'],
  ],
  [
    'sport in the singular is a thing tried',
    'The winter swimming trial at Blackmoor Lido had to be abandoned.',
    ['winter swimming trial · Blackmoor Lido · winter swimming · stopped · – · -'],
  ],
  [
    'how long it has been is no duration',
    'A shared space trial in Duns had been in place for 18 months.',
    ['shared space trial · Duns · shared space · running · – · -'],
  ],
];

const NONE: readonly [string, string][] = [
  ['no name and no place', 'It was suggested that a trial would be useful.'],
  ['qualifiers are no name', 'Members agreed to run a new six-month trial.'],
  ['an owner is no name', 'The Council’s pilot had been well received.'],
  ['a pronoun with the verb', 'The Clerk advised that they trial it first and report back.'],
  ['a question is no pilot', 'Cllr Low asked whether a trial could be held in Corby.'],
  ['a query about running one', 'In answer to a query about running a trial in Corby, officers said that costs were not known.'],
  ['a pilot denied', 'There would be no pilot in Corby.'],
  ['any trial', 'Any trial in the town should be universal.'],
  ['a court trial', 'The defendant’s trial at Lincoln Crown Court was set for May.'],
  ['a trial for a crime', 'He was on trial for fraud in Lincoln.'],
  ['a trial date', 'The trial date in Lincoln was not known.'],
  ['sheepdog trials', 'The National Sheepdog Trials would be held in Dinas Park on 2 August.'],
  ['sheep dog trials as two words', 'Ticket for the Sheep Dog Trials in Dinas Park.'],
  ['horse trials', 'Road closures for the Horse Trials at Belton.'],
  ['time trials', 'The cycling club’s time trial in Wragby had been moved.'],
  ['cross-country trials', 'The motorcycle trial in Tealby caused noise.'],
  ['clinical trials', 'Clinical trials in Oxford were promising.'],
  ['vaccine trials', 'Volunteers for vaccine trials in Leeds were sought.'],
  ['a pilot light', 'The pilot light in the Village Hall had gone out.'],
  ['an aircraft pilot', 'The pilot of the aircraft landed in Cranwell.'],
  ['a helicopter pilot', 'The helicopter pilot in Humberside had called.'],
  ['an inn', 'The Pilot Inn at Dungeness asked for a licence.'],
  ['a trial balance', 'The trial balance in Rialtas was circulated.'],
  ['trials and tribulations', 'She told of the trials and tribulations in Zambia.'],
  ['trial and error', 'This was trial and error in Spalding.'],
  ['trial holes', 'Trial holes would be dug in Abbey Meadow on 15 May 2021.'],
  ['archaeological trenches', 'Trial trenching in Castle Field had found nothing.'],
  ['before the court', 'Pre-trial hearings in Derby were delayed.'],
  ['testing positive', 'Two carers tested positive in Derby.'],
  ['a person in the dock', 'He stood trial in Leeds and was on trial at the Crown Court there.'],
  ['testing the water', 'It was agreed to test the water in Duns.'],
  ['an MOT', 'The van was MOT tested in Derby.'],
  ['water samples', 'Water samples were tested in Derby.'],
  ['an alarm', 'The fire alarm had been tested in Barton Library.'],
  ['tested in a month', 'The system had been tested in October 2020.'],
  ['tested with nothing named', 'Each service was being tested in a locality and would be rolled out to each area of Rutland.'],
  ['testing of ideas', 'The testing of initial ideas in the design phase had gone well.'],
  ['rolled out alone', 'The service was being rolled out to Corby and Oundle.'],
  ['trialled elsewhere in general', 'The principles had been trialled and implemented in a number of other authorities.'],
  ['another council’s habit in no named place', 'Other councils had piloted this.'],
  ['spoken of in a place', 'A pilot was discussed in Derby.'],
  ['a body is no place', 'A pilot was discussed in Cabinet.'],
  ['a kind of place is none', 'Pilots were carried out in five areas across the Borough.'],
  ['two things, one of them on trial', 'It was agreed to replace the bins and trial others.'],
  ['a quarter is no place', 'The pilot began in Quarter 3.'],
  ['an acronym is no place', 'A trial in SEND was mentioned.'],
  ['a general scheme after the word', 'There would be a trial of the new system.'],
  ['two accused', 'The trial of the two men accused of damage in Tolworth would be heard in May.'],
  ['a show of strength', 'There were trials of strength at the Penwith Show.'],
  ['a new employee', 'The Clerk had completed her probationary trial at Winslow.'],
  ['sport in the plural', 'Football trials in Duns were popular.'],
  ['who was asked is no place', 'Cllr Day was asked to trial the new form.'],
  ['benefits below are no places', 'The trial had the following benefits:\n\n- Less traffic\n\n- Cleaner air'],
  ['a scholarship', 'The pilot scholarship in Langton had been won by a pupil.'],
  ['an attendance list', 'Autopilot Ltd and Trialist Ltd were present.'],
];

describe('test sites', () => {
  it.each(SITES)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
});

describe('named schemes', () => {
  it.each(SCHEMES)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
});

describe('pilots in awkward words', () => {
  it.each(MORE)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
});

describe('further sites, and what follows', () => {
  it.each(FURTHER)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
});

describe('pilots by other words, in lists, with dates of their own', () => {
  it.each(WORDED)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
});

describe('no pilots', () => {
  it.each(NONE)('%s', async (_why, text) => expect(await pilotsOf(text)).toEqual([]));
});
