import { describe, expect, it } from 'vitest';
import { all, peopleOf } from './people-rows.ts';

type Rows = readonly (readonly [why: string, text: string, expected: string[]])[];

const FLOWING: Rows = [
  [
    'commas, "and", titles, a role in brackets, an honour after a comma',
    'PRESENT: Mr P W Marsh (Chairman), Mrs L Coe, Mr T K Bray, OBE, Dr A Nasser and Miss J Orr',
    all('present', 'Mr [P W Marsh] (Chairman)', 'Mrs [L Coe]', 'Mr [T K Bray]', 'Dr [A Nasser]', 'Miss [J Orr]'),
  ],
  [
    'a title for several gives each person one, until another title comes',
    'Present: Cllrs. Keane (Chair), Moss, O’Hara, E. Walsh and Teague.\n\nMrs. N. Dunne, Mr. F. Lally',
    all(
      'present',
      'Cllr [Keane] (Chair)',
      'Cllr [Moss]',
      'Cllr [O’Hara]',
      'Cllr [E. Walsh]',
      'Cllr [Teague]',
      'Mrs [N. Dunne]',
      'Mr [F. Lally]',
    ),
  ],
  [
    'a name after the "and" that closes the surnames has no title',
    'Apologies: Ida Blum, Cllrs Farrow, Nott and Usher, Tessa Vane.',
    all('apologies', '[Ida Blum]', 'Cllr [Farrow]', 'Cllr [Nott]', 'Cllr [Usher]', '[Tessa Vane]'),
  ],
  [
    'a county councillor among councillors',
    'PRESENT\n\nCouncillors Huw Pryce, Nia Bowen and County\nCouncillor Emrys Watkin.',
    all('present', 'Councillor [Huw Pryce]', 'Councillor [Nia Bowen]', 'County Councillor [Emrys Watkin]'),
  ],
  [
    'lines broken in mid-name, behind a title, inside brackets',
    'In attendance: Ms\nR Gale (Head of Risk, Audit\nand Assurance), Mr Tom\nByers (Solicitor) and Kay Lund (Clerk)',
    all('in-attendance', 'Ms [R Gale] (Head of Risk, Audit and Assurance)', 'Mr [Tom Byers] (Solicitor)', '[Kay Lund] (Clerk)'),
  ],
  [
    'a name broken at its hyphen',
    'Present: Mr P V Harting-\nKnowles, Mrs A Dray',
    all('present', 'Mr [P V Harting-Knowles]', 'Mrs [A Dray]'),
  ],
  [
    'particles, Mc and Mac set apart, Irish, Welsh and Scottish names',
    'Present: D. Mc Bride, K. O’Shea, Síle Ní Bhriain, Órla de Búrca, Iain MacRae, Gwilym ap Rhys, P. van der Veer, L. St. Clair, Seán Ó Sé',
    all(
      'present',
      '[D. Mc Bride]',
      '[K. O’Shea]',
      '[Síle Ní Bhriain]',
      '[Órla de Búrca]',
      '[Iain MacRae]',
      '[Gwilym ap Rhys]',
      '[P. van der Veer]',
      '[L. St. Clair]',
      '[Seán Ó Sé]',
    ),
  ],
  [
    'knights, clergy, police and peers',
    'Present: Sir Ron Lea, Canon P. Ash, Rev’d Tim Oake, PC Nell Park, Insp. Bo Hart, Lady Ada Hay and Baroness Wynne of Talley',
    all(
      'present',
      'Sir [Ron Lea]',
      'Canon [P. Ash]',
      'Rev’d [Tim Oake]',
      'PC [Nell Park]',
      'Insp [Bo Hart]',
      'Lady [Ada Hay]',
      'Baroness [Wynne of Talley]',
    ),
  ],
  [
    'surnames that are words of posts and bodies too',
    'Present: Cllr Gail Reeve, Cllr R Church, Tom Field, Alan Young, Cllr Parish, Ann West, May Bishop',
    all('present', 'Cllr [Gail Reeve]', 'Cllr [R Church]', '[Tom Field]', '[Alan Young]', 'Cllr [Parish]', '[Ann West]', '[May Bishop]'),
  ],
  [
    'all in capitals',
    'PRESENT: COUNCILLORS J SMALL (CHAIRMAN), P O’BYRNE AND K MACLEAN',
    all('present', 'Councillor [J SMALL] (CHAIRMAN)', 'Councillor [P O’BYRNE]', 'Councillor [K MACLEAN]'),
  ],
  ['surname first, then initial', 'Present: Small J (Chair), Penny P', all('present', '[Small J] (Chair)', '[Penny P]')],
  [
    'a post that holds commas and "and", after a comma',
    'ALSO PRESENT: Ian Frost, Cabinet Member for Schools, Skills and Libraries.',
    all('in-attendance', '[Ian Frost] (Cabinet Member for Schools, Skills and Libraries)'),
  ],
  [
    'a body after the name, a body after the post',
    'Also in attendance: Cllr Ada Moor, Fenshire County Council, Jo Hale, Clerk, Ditton Parish Council and Sam Orme, NFDC',
    all('in-attendance', 'Cllr [Ada Moor] of Fenshire County Council', '[Jo Hale] (Clerk) of Ditton Parish Council', '[Sam Orme] of NFDC'),
  ],
  [
    'bodies that end with a place after "and"',
    'Also in attendance: Cllr Joe Tull Borough Council of Lynford and West Norfolk (BCLWN), Cllr Max Sill MS County Council (CC)',
    all(
      'in-attendance',
      'Cllr [Joe Tull] of Borough Council of Lynford and West Norfolk (BCLWN)',
      'Cllr [Max Sill] of County Council (CC)',
    ),
  ],
  [
    'semicolons, a post and a department in brackets',
    'In attendance; J. Paske (Licensing Manager); Ms H. Tonks (Legal Services); Mia Ford (SBC)',
    all('in-attendance', '[J. Paske] (Licensing Manager)', 'Ms [H. Tonks] of Legal Services', '[Mia Ford] of SBC'),
  ],
  [
    '"representing", with and without brackets',
    'Present: Ruby Kell representing Tidy Quay, Gina Prest (representing Quayside Memories)',
    all('present', '[Ruby Kell] of Tidy Quay', '[Gina Prest] of Quayside Memories'),
  ],
  [
    'posts first, names in brackets',
    'OFFICIALS IN ATTENDANCE:\n\nDirector, Regional Roads (Ms. C. Hurley), A/Senior Engineer, Water\nDivision (Mr. K. Moran), Executive Engineer,\n(S. Nagle), Clerical Officer (Ms. L. Hart).',
    all(
      'in-attendance',
      'Ms [C. Hurley] (Director, Regional Roads)',
      'Mr [K. Moran] (A/Senior Engineer, Water Division)',
      '[S. Nagle] (Executive Engineer)',
      'Ms [L. Hart] (Clerical Officer)',
    ),
  ],
  [
    'a post before a titled name',
    'Present: The Mayor, Councillor P Quill; the Deputy Mayor, Councillor Mrs R Inkpen; Councillors Blott and Nibbs; Clerk Mrs J Todd',
    all(
      'present',
      'Councillor [P Quill] (Mayor)',
      'Councillor Mrs [R Inkpen] (Deputy Mayor)',
      'Councillor [Blott]',
      'Councillor [Nibbs]',
      'Mrs [J Todd] (Clerk)',
    ),
  ],
  [
    '"in the Chair" after the name, and as a label',
    'In the Chair: Cllr J Small\n\nPresent: Cllr Bell in the Chair, Cllr Day',
    ['present: Cllr [J Small] (Chair)', 'present: Cllr [Bell] (Chair)', 'present: Cllr [Day]'],
  ],
  [
    'a title for all behind the names',
    'Present: Miss Ida Blum, Mr Max Coe and Mrs Una Dray, Councillors, and Mr Ned Frame, Clerk',
    all('present', 'Miss [Ida Blum]', 'Mr [Max Coe]', 'Mrs [Una Dray]', 'Mr [Ned Frame] (Clerk)'),
  ],
  [
    'a substitute within the list',
    'Present: Councillors Day, Moss (substitute for Councillor Pike) and Rudd (as substitute for Councillor Lock)',
    ['present: Councillor [Day]', 'substitute: Councillor [Moss]', 'substitute: Councillor [Rudd]'],
  ],
  [
    'Welsh labels, titles and "a" for "and"',
    'Presennol: Y Cynghorwyr Gwilym Rhys (Cadeirydd), Siân Morgan a Lowri Huws\n\nYmddiheuriadau: Y Cyng. Elen Pugh',
    [
      ...all('present', 'Y Cynghorydd [Gwilym Rhys] (Cadeirydd)', 'Y Cynghorydd [Siân Morgan]', 'Y Cynghorydd [Lowri Huws]'),
      'apologies: Y Cyng [Elen Pugh]',
    ],
  ],
];

const RUN_TOGETHER: Rows = [
  [
    'titles and brackets part what no sign does; a vacancy is nobody',
    'Held in the Village Hall In attendance: Cllr Sue Linton (Chair) Cllr Jim McNeal (Vice-Chair) Cllr Gail Rowe (Vacancy – 1) Helen Rich (Parish Clerk) Public: 10 Also, in attendance: Cllr Max Story, Fenshire County Council Mr Chris Philby, Footpath Warden',
    all(
      'in-attendance',
      'Cllr [Sue Linton] (Chair)',
      'Cllr [Jim McNeal] (Vice-Chair)',
      'Cllr [Gail Rowe]',
      '[Helen Rich] (Parish Clerk)',
      'Cllr [Max Story] of Fenshire County Council',
      'Mr [Chris Philby] (Footpath Warden)',
    ),
  ],
  [
    'initials part names from posts and from the names that follow',
    'Attendance: Cllr Jo Brewer JB Chair Cllr Gail Kopp GK Vice Chair Nicola Cope NC Parish Clerk (Minutes) Pamela Wake PW Jon Ratty JR',
    all(
      'present',
      'Cllr [Jo Brewer] (Chair)',
      'Cllr [Gail Kopp] (Vice Chair)',
      '[Nicola Cope] (Parish Clerk (Minutes))',
      '[Pamela Wake]',
      '[Jon Ratty]',
    ),
  ],
  [
    'bare offices behind names, no sign between',
    'Present: Ann Day Chairman, Bob Moss Vice Chairman, Cat Pike, Una Rae Town Clerk, Dan Rudd, Footpath Warden',
    all(
      'present',
      '[Ann Day] (Chairman)',
      '[Bob Moss] (Vice Chairman)',
      '[Cat Pike]',
      '[Una Rae] (Town Clerk)',
      '[Dan Rudd] (Footpath Warden)',
    ),
  ],
  [
    'two plain names without a sign between',
    'Present: Ada Moor, John Forster Ruby Kelly, Ben Hart',
    all('present', '[Ada Moor]', '[John Forster]', '[Ruby Kelly]', '[Ben Hart]'),
  ],
  [
    'a title glued to the name before it',
    'Present: Councillor Jane SmithCouncillor Tom Day',
    all('present', 'Councillor [Jane Smith]', 'Councillor [Tom Day]'),
  ],
  [
    'letters of a body belong to the one before, a post to the one behind',
    'Present\n\nCouncillors D Rich (Chair) N Cress, M Strong and P Moran\n\nA Moor, EDC Clerk Mrs J Todd\n\nOne member of the public',
    all(
      'present',
      'Councillor [D Rich] (Chair)',
      'Councillor [N Cress]',
      'Councillor [M Strong]',
      'Councillor [P Moran]',
      '[A Moor] of EDC',
      'Mrs [J Todd] (Clerk)',
    ),
  ],
];

const LINES: Rows = [
  [
    'a name a line, no stop',
    'Present:\n\nMax Vernon\n\nPeter Kay\n\nIn attendance:\n\nHanna Wall',
    [...all('present', '[Max Vernon]', '[Peter Kay]'), 'in-attendance: [Hanna Wall]'],
  ],
  [
    'a name and its post a line',
    'Officers present:\nKate Moor – Director of Public Health\nNeil Hale, Head of Commissioning\nLisa Bow, Democratic Services Officer',
    all(
      'in-attendance',
      '[Kate Moor] (Director of Public Health)',
      '[Neil Hale] (Head of Commissioning)',
      '[Lisa Bow] (Democratic Services Officer)',
    ),
  ],
  [
    'a post on the line below its name',
    'Present:\nMr J Tod\nChief Executive\nMs K Rea\nTown Clerk',
    all('present', 'Mr [J Tod] (Chief Executive)', 'Ms [K Rea] (Town Clerk)'),
  ],
  [
    'bullets',
    'Present\n\n* Sarah Wood — Chair\n\n* Paul Inge — Treasurer\n\n* Cllr James Andrew',
    all('present', '[Sarah Wood] (Chair)', '[Paul Inge] (Treasurer)', 'Cllr [James Andrew]'),
  ],
  [
    'labels inside the list: groups and offices',
    'Present:\nChair: Cllr A Moss\nCouncillors: B Day, C Pike\nOfficers: Jo Hale (Engineer)\nClerk: Mrs K Lunn',
    [
      'present: Cllr [A Moss] (Chair)',
      'present: Councillor [B Day]',
      'present: Councillor [C Pike]',
      'in-attendance: [Jo Hale] (Engineer)',
      'in-attendance: Mrs [K Lunn] (Clerk)',
    ],
  ],
  [
    'a label for one person beside the lists adds the office to the row that is there',
    'Present: John Forster, Ada Moor\n\nMinute Secretary: John Forster',
    ['present: [John Forster] (Minute Secretary)', 'present: [Ada Moor]'],
  ],
  [
    'initials in brackets and in a column',
    'Present   Kit Coombe   KC   Gray Dolan   GD\nHelen Lane (SBC)   HL   Meg Carr   MC',
    all('present', '[Kit Coombe]', '[Gray Dolan]', '[Helen Lane] of SBC', '[Meg Carr]'),
  ],
];

const TABLES: Rows = [
  [
    'names and posts in cells',
    'Present:\n\nAda Moor (AMO)\tClerk\nFrank Reed (FRE)\tCouncillor/Chairman\nTim Madge (TMA)\tCouncillor',
    all('present', '[Ada Moor] (Clerk)', '[Frank Reed] (Councillor/Chairman)', '[Tim Madge] (Councillor)'),
  ],
  [
    'labels in the first column, empty below',
    'PRESENT\tCllr A Reed (Chair)\tCllr B Stone\n\tCllr C Flint\tCllr D Marl\nIN ATTENDANCE\tMs E Clay, Clerk\nAPOLOGIES\tCllr F Sand',
    [
      ...all('present', 'Cllr [A Reed] (Chair)', 'Cllr [B Stone]', 'Cllr [C Flint]', 'Cllr [D Marl]'),
      'in-attendance: Ms [E Clay] (Clerk)',
      'apologies: Cllr [F Sand]',
    ],
  ],
  [
    'a label in a later cell governs its neighbour only and does not end the list',
    'Present:\n\nAda Moor\tClerk\tApologies:\t\nFrank Reed\tCouncillor\tDistribution:\tBCC\nTim Madge\tCouncillor',
    all('present', '[Ada Moor] (Clerk)', '[Frank Reed] (Councillor)', '[Tim Madge] (Councillor)'),
  ],
  [
    'columns with a head',
    'Present:\n\nName\tRole\tOrganisation\nAnn Lee\tChair\tFenshire Council\nBob Day\tVolunteer Lead\tTidy Quay\n\nClerk: Mrs K Lunn',
    [
      'present: [Ann Lee] (Chair) of Fenshire Council',
      'present: [Bob Day] (Volunteer Lead) of Tidy Quay',
      'in-attendance: Mrs [K Lunn] (Clerk)',
    ],
  ],
  [
    'columns without a head: the third is a body, the library says',
    'Present:\n\nAnn Lee\tChair\tTidy Quay\nBob Day\tClerk\tLocal Links',
    ['present: [Ann Lee] (Chair) of Tidy Quay', 'present: [Bob Day] (Clerk) of Local Links'],
  ],
  [
    'a column of names for each status',
    'Present\tApologies\nCllr A Reed (Chair)\tCllr D Marl\nCllr B Stone\t',
    ['present: Cllr [A Reed] (Chair)', 'apologies: Cllr [D Marl]', 'present: Cllr [B Stone]'],
  ],
  [
    'a mark under a column for each status',
    'Name\tPresent\tApologies\tAbsent\nCllr A Reed\t✓\t\t\nCllr B Stone\t\t✓\t\nCllr C Flint\t\t\tx',
    ['present: Cllr [A Reed]', 'apologies: Cllr [B Stone]', 'absent: Cllr [C Flint]'],
  ],
  [
    'a column a meeting: the last that is filled is this one; the legend says what a mark means',
    'GOVERNOR ATTENDANCE\n\nHelen Post\tP\tP\tP\t\nOlive Lait\tP\tA\tA\t\nAndy McKay\t\t\tS\t\n\nP – Present, A – Absent, S – Sanctioned',
    ['present: [Helen Post]', 'absent: [Olive Lait]', 'apologies: [Andy McKay]'],
  ],
  [
    'a mark before the name, with a legend',
    'Attendance\n\nP  Cllr Robin Ashe\n\nA  Cllr Colin Dell\n\nP  Cllr Moira Elms\n\nP = Present, A = Apologies',
    ['present: Cllr [Robin Ashe]', 'apologies: Cllr [Colin Dell]', 'present: Cllr [Moira Elms]'],
  ],
];

const LABELS: Rows = [
  [
    'those present, as a sentence',
    'Those present were: Ben Hart and Lucy Dale. Also present was Helen Shaw (Treasurer).',
    [...all('present', '[Ben Hart]', '[Lucy Dale]'), 'in-attendance: [Helen Shaw] (Treasurer)'],
  ],
  [
    'a count in brackets before ":-"',
    'PRESENT (Two Councillors):- Pam Bull (PB), Clare Cane (CC) - Chair. In attendance: Peter Knight, Parish Clerk. No members of the public were present.',
    ['present: [Pam Bull]', 'present: [Clare Cane] (Chair)', 'in-attendance: [Peter Knight] (Parish Clerk)'],
  ],
  [
    'no colon: a list follows at once',
    'Apologies Betty Rosse, Ann Morgan, Cllrs Alan and Dorn',
    all('apologies', '[Betty Rosse]', '[Ann Morgan]', 'Cllr [Alan]', 'Cllr [Dorn]'),
  ],
  [
    'the title after the label is the list’s',
    'Present Councillors Ann Day, Bob Moss',
    all('present', 'Councillor [Ann Day]', 'Councillor [Bob Moss]'),
  ],
  [
    'who was in the chair',
    'PRESENT IN THE CHAIR: Councillor W. Hannon.\n\nMEMBERS PRESENT:\n\nCouncillors Donne, Sheeran.',
    ['present: Councillor [W. Hannon] (Chair)', 'present: Councillor [Donne]', 'present: Councillor [Sheeran]'],
  ],
  [
    'absent, with and without apologies',
    'Absent: Cllr Drew\n\nAbsent with apologies: Cllr Fox',
    ['absent: Cllr [Drew]', 'apologies: Cllr [Fox]'],
  ],
  [
    'a label in mid-paragraph, broken over a line',
    'Present: Ada Moor (Chair) In\nattendance: Gordon Mack.',
    ['present: [Ada Moor] (Chair)', 'in-attendance: [Gordon Mack]'],
  ],
  [
    'for an item, with words before the colon',
    '# Care\n\nAttending for this item from the Adult Services Directorate were:\n\nElla Carr, Commissioner for Adult Services\n\nSteve Meads, Senior Project Manager\n\nA presentation was given.',
    all('in-attendance', '[Ella Carr] (Commissioner for Adult Services) @i1', '[Steve Meads] (Senior Project Manager) @i1'),
  ],
  ['an item about apologies with names alone', '# Apologies\n\nCouncillor Heale', ['apologies: Councillor [Heale]']],
  [
    'initials and reasons in an item about apologies',
    '# Apologies for Absence\n\nRob West (RW), Audrey Crook (AC), Cllr Lee (holiday)',
    all('apologies', '[Rob West]', '[Audrey Crook]', 'Cllr [Lee]'),
  ],
  [
    'the text ends the list',
    'Present: Ada Moor, Ben Hart.\n\nBen Hart chaired the meeting.\n\nTom Dean spoke about hedges.',
    ['present: [Ada Moor]', 'present: [Ben Hart] (Chair)'],
  ],
  ['an item ends the list', 'In attendance:\n\nColin Watt\n\n# Bus Shelters\n\nAnn Lee to report.', ['in-attendance: [Colin Watt]']],
];

const MORE: Rows = [
  [
    'a lady among those under the title for several ends it for nobody',
    'Present: Councillors Day, Moss, Mrs Price, Hill and Orr, OBE',
    all('present', 'Councillor [Day]', 'Councillor [Moss]', 'Mrs [Price]', 'Councillor [Hill]', 'Councillor [Orr]'),
  ],
  [
    'a label that is the title as well',
    'PRESENT:\nCouncillors: Day (Chair), Moss and Hill',
    all('present', 'Councillor [Day] (Chair)', 'Councillor [Moss]', 'Councillor [Hill]'),
  ],
  [
    'surnames under an alderman',
    'Members Present:\nAlderman Day, Moss (R), Hill\nCouncillors Orr (R), Price',
    all('present', 'Alderman [Day]', 'Alderman [Moss]', 'Alderman [Hill]', 'Councillor [Orr]', 'Councillor [Price]'),
  ],
  [
    'the Scottish label, and apologies that were intimated',
    'SEDERUNT: Mr I. Day (Chair), Messrs D. Moss and W. Hill, PC 771 Orr\n\nAPOLOGIES: intimated on behalf of Mrs J. Price and Dr R. Lowe',
    [
      ...all('present', 'Mr [I. Day] (Chair)', 'Mr [D. Moss]', 'Mr [W. Hill]', 'PC [Orr]'),
      ...all('apologies', 'Mrs [J. Price]', 'Dr [R. Lowe]'),
    ],
  ],
  [
    'posts before names in brackets, below a list that is otherwise',
    'Present: Councillors Day (Chair) and Moss\n\nOfficers: Director of Roads (C Hill), Head of Waste (R Orr), Clerk (J Price)',
    [
      ...all('present', 'Councillor [Day] (Chair)', 'Councillor [Moss]'),
      ...all('in-attendance', '[C Hill] (Director of Roads)', '[R Orr] (Head of Waste)', '[J Price] (Clerk)'),
    ],
  ],
  [
    'an office with nothing but a name behind it',
    'Members present: Mayor Joan Day, Cllr Wasim Moss',
    all('present', '[Joan Day] (Mayor)', 'Cllr [Wasim Moss]'),
  ],
  [
    'forenames that are cut short',
    'Present: Cllrs. Ann Day, Ll. Moss, Wm. Hill',
    all('present', 'Cllr [Ann Day]', 'Cllr [Ll. Moss]', 'Cllr [Wm. Hill]'),
  ],
  [
    'persons added to a list by "also" and "together with"',
    'Present: Councillors A. Day and B. Moss; together with Mrs E Hill. Also Mrs D. Orr - Clerk.',
    all('present', 'Councillor [A. Day]', 'Councillor [B. Moss]', 'Mrs [E Hill]', 'Mrs [D. Orr] (Clerk)'),
  ],
  [
    'when somebody was there is no part of the post',
    'In attendance: Ann Day, Mayor, ex officio, until 8.05pm; Jo Moss, Bursar, items 3',
    all('in-attendance', '[Ann Day] (Mayor)', '[Jo Moss] (Bursar)'),
  ],
  [
    'attending: the own list where no other is',
    'Attending: Cllr Ann Day (Chairman), Cllr Bob Moss\n\n# Roads\n\nNoted.',
    all('present', 'Cllr [Ann Day] (Chairman)', 'Cllr [Bob Moss]'),
  ],
  [
    'a decision behind a list is none of it',
    '# To receive apologies for absence\n\nCllr. Raj Day (work). Resolved to accept.',
    ['apologies: Cllr [Raj Day]'],
  ],
  [
    'marks before the names, with a legend and no label',
    'P   Cllr M Day (Ayle PC)\n\nA   Cllr Mrs N Moss\n\nAB  Cllr W Hill\n\nP   Mrs G Orr (Clerk)\n\nP = present   A = apologies   AB = absent',
    ['present: Cllr [M Day] of Ayle PC', 'apologies: Cllr Mrs [N Moss]', 'absent: Cllr [W Hill]', 'present: Mrs [G Orr] (Clerk)'],
  ],
  [
    'a stand-in told in a bracket',
    'Apologies for absence were received from Councillors Day, B Moss (with Councillor Grace Hill deputising) and Lord Orr.',
    ['apologies: Councillor [Day]', 'apologies: Councillor [B Moss]', 'substitute: Councillor [Grace Hill]', 'apologies: Lord [Orr]'],
  ],
  [
    'a stand-in told in a clause',
    '# Apologies\n\nApologies were received from Councillor Wyn Day, for whom Councillor Sue Moss attended.',
    ['apologies: Councillor [Wyn Day]', 'substitute: Councillor [Sue Moss]'],
  ],
];

const LATER: Rows = [
  [
    'posts of several words before plain names',
    'Officers present: Chief Planning Officer Ruth Salter; Senior Solicitor Imran Tariq; Committee Clerk Zoe Unwin.',
    all('in-attendance', '[Ruth Salter] (Chief Planning Officer)', '[Imran Tariq] (Senior Solicitor)', '[Zoe Unwin] (Committee Clerk)'),
  ],
  [
    'names under the word "Attendance"',
    'Attendance\tRepresenting\tRole\nCllr Mo Nash\tTarrow\tChair\nSam Quick\tGrowth Hub\tObserver',
    ['present: Cllr [Mo Nash] (Chair) of Tarrow', 'present: [Sam Quick] (Observer) of Growth Hub'],
  ],
  [
    'a stand-in behind "represented by"',
    'Present: Cllr Lee Usher\n\nApologies: Cllr Noel Ward (Oakdale Borough Council), represented by Cllr Pat Xavier',
    ['present: Cllr [Lee Usher]', 'apologies: Cllr [Noel Ward] of Oakdale Borough Council', 'substitute: Cllr [Pat Xavier]'],
  ],
  [
    'an office that is a "person"',
    'Present: Councillors Abel and Brand. Independent Person: Mr D Ellis.',
    ['present: Councillor [Abel]', 'present: Councillor [Brand]', 'present: Mr [D Ellis] (Independent Person)'],
  ],
  [
    'a post on its own line before the name',
    'Also present\n\nCounty Cllr P Knott\n\nTown Clerk – Miss Q Lamb',
    ['in-attendance: County Cllr [P Knott]', 'in-attendance: Miss [Q Lamb] (Town Clerk)'],
  ],
  [
    'the word in Welsh',
    'Yn bresennol: Cynghorwyr Elin Prys (Cadeirydd), Gwyn Rees a Hefin Tudor.',
    ['present: Cynghorydd [Elin Prys] (Cadeirydd)', 'present: Cynghorydd [Gwyn Rees]', 'present: Cynghorydd [Hefin Tudor]'],
  ],
  [
    'the one who chairs above the list',
    "Cathaoirleach: Cllr. Máire Ní Dhálaigh\n\nPresent: Cllrs. P. Egan, S. O'Grady",
    ['present: Cllr [Máire Ní Dhálaigh] (Cathaoirleach)', 'present: Cllr [P. Egan]', "present: Cllr [S. O'Grady]"],
  ],
  [
    'substitutes, each with whom for',
    'Substitutes: Councillor Orme (for Councillor Rook)\n\nPresent: Councillors Kell and Lant.',
    ['substitute: Councillor [Orme]', 'present: Councillor [Kell]', 'present: Councillor [Lant]'],
  ],
  [
    'items in the column before the names',
    'Present: Councillors Kell and Lant.\n\nAgenda Item        Officer Attending\n\n5                  Mark Sully, Chief Finance Officer',
    ['present: Councillor [Kell]', 'present: Councillor [Lant]', 'in-attendance: [Mark Sully] (Chief Finance Officer)'],
  ],
  ['a list of none ends at once', 'Apologies – Nil\n\nWater Bus – Approve Option\n\nPresent: Cllr Ann Day', ['present: Cllr [Ann Day]']],
  ['in the chair, in brackets', 'Present: Councillor J Pike (in the Chair)', ['present: Councillor [J Pike] (Chair)']],
  ['a reason without brackets', '# Apologies\n\nMr B. Fenn, on holiday.', ['apologies: Mr [B. Fenn]']],
  ['received from, behind the title', '# Apologies:\n\nReceived from Cllr Bright (holiday) and accepted.', ['apologies: Cllr [Bright]']],
  [
    'the section of an act in a post',
    'Present: Cllr Ada Moor\n\nJo Carr, Chief Fire Officer, Lee Pike, Director of Finance/S.151 Officer, Di Ship - Secretary and Al Hart, s.73 Officer, were also present.',
    [
      'present: Cllr [Ada Moor]',
      'in-attendance: [Jo Carr] (Chief Fire Officer)',
      'in-attendance: [Lee Pike] (Director of Finance/S.151 Officer)',
      'in-attendance: [Di Ship] (Secretary)',
      'in-attendance: [Al Hart] (s.73 Officer)',
    ],
  ],
  [
    'the section of an act, written out',
    'In attendance: Jo Carr (Clerk), Lee Pike, Section 151 Officer, and Di Ship (Sec. 151 Officer)',
    ['in-attendance: [Jo Carr] (Clerk)', 'in-attendance: [Lee Pike] (Section 151 Officer)', 'in-attendance: [Di Ship] (Sec. 151 Officer)'],
  ],
  [
    'an office and its holder on a line of their own below the members',
    'Present:\n\nCouncillors Abel and Brand\n\nPolice and Crime Commissioner K Dunn\n\nIndependent Person B Ellis\n\nMayor A Fenn',
    [
      'present: Councillor [Abel]',
      'present: Councillor [Brand]',
      'present: [K Dunn] (Police and Crime Commissioner)',
      'present: [B Ellis] (Independent Person)',
      'present: [A Fenn] (Mayor)',
    ],
  ],
  [
    'a post below the name is still its own',
    'In attendance:\n\nAnn Moor\nClerk and Finance Officer\n\nBob Pike\nWorks Manager',
    ['in-attendance: [Ann Moor] (Clerk and Finance Officer)', 'in-attendance: [Bob Pike] (Works Manager)'],
  ],
  [
    'parties of a hearing',
    '# Licence\n\nIn attendance\n\nMr Eli Stone - Applicant\n\nMs Ada Moor - Solicitor for the Applicant\n\nMr Lee Pike - Objector',
    [
      'in-attendance: Mr [Eli Stone] (Applicant)',
      'in-attendance: Ms [Ada Moor] (Solicitor for the Applicant)',
      'in-attendance: Mr [Lee Pike] (Objector)',
    ],
  ],
  [
    'letters that are a post open no name',
    'In attendance: Dr Ada Moor, GP Clinical Lead, and Lee Pike, RFO Town Clerk',
    ['in-attendance: Dr [Ada Moor] (GP Clinical Lead)', 'in-attendance: [Lee Pike] (RFO Town Clerk)'],
  ],
  [
    'a name broken behind its title',
    '# Apologies\n\nAn apology was received from Councillor Kath\n     Rigby.',
    ['apologies: Councillor [Kath Rigby]'],
  ],
  [
    'an office with its article before a name without a title',
    'Present: Cllrs T Orme (Chair), J Pike and F Tate. The Clerk, B Moss, County Cllr D Day and six parishioners.',
    ['present: Cllr [T Orme] (Chair)', ...all('present', 'Cllr [J Pike]', 'Cllr [F Tate]', '[B Moss] (Clerk)', 'County Cllr [D Day]')],
  ],
  [
    'posts of a list, one with its holder in a bracket',
    'In attendance: Chief Executive, Head of Parks (D Orme), Solicitor',
    ['in-attendance: [D Orme] (Head of Parks)'],
  ],
  [
    'an office that is a surname elsewhere',
    'PRESENT: The Mayor (Councillor Mrs E. Day)\n         The Sheriff (Councillor L. Moss)',
    ['present: Councillor Mrs [E. Day] (Mayor)', 'present: Councillor [L. Moss] (Sheriff)'],
  ],
  [
    'the last word of a post is no title of the next line',
    'In attendance: Mrs K Orme, Director of Growth and Community\n               Mr J Pike, Head of Leisure',
    ['in-attendance: Mrs [K Orme] (Director of Growth and Community)', 'in-attendance: Mr [J Pike] (Head of Leisure)'],
  ],
];

describe.each([
  ['lists in running text', FLOWING],
  ['lists without separators', RUN_TOGETHER],
  ['lists by line', LINES],
  ['tables and grids', TABLES],
  ['labels and where they reach', LABELS],
  ['lists in odd forms', MORE],
  ['lists in further forms', LATER],
])('%s', (_name, rows) => {
  it.each(rows)('%s', async (_why, text, expected) => {
    expect(await peopleOf(text)).toEqual(expected);
  });
});
