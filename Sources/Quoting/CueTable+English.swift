extension CueTable {
  /// English news. A `verb` line lists base forms, with the past behind a slash where it is irregular.
  static let english = CueTable(
    language: "en", order: .either, isCased: true,
    source: """
      verb reports: say/said explain note stress argue claim warn insist announce declare state write/wrote tweet post acknowledge admit/admitted assert affirm
      verb reports: confirm deny emphasize emphasise predict suggest reply respond recall remark comment observe contend maintain concede caution joke lament complain
      verb reports: vow pledge promise reiterate report testify believe think/thought reveal recount quip allege find/found conclude estimate hope fear
      verb reports: tell_the/told_the stress quote/quoted recommend boast counter shout scream whisper mutter chant cry muse
      verb reports: wonder guess reckon expect acknowledge stipulate speculate sum_up retort interject laugh smile shrug sigh protest object propose
      reports: was_quoted were_quoted is_quoted
      verb reports describes addresses: rate rank
      verb reports: point_out/pointed_out go_on/went_on sum_up
      verb reports: shoot_back/shot_back fire_back/fired_back hit_back/hit_back
      verb reports continues: add continue go_on_to_say/went_on_to_say
      verb reports informs: tell/told inform ask/asked remind assure
      verb reports addresses: express voice convey fault berate lambast lambaste term
      verb reports addresses: call_for call_on/called_on accuse criticize criticise condemn blame urge demand reject slam/slammed dismiss praise hail denounce decry
      verb reports addresses: defend deride mock attack question threaten warn_of refuse oppose support back endorse order
      verb reports describes addresses: call term describe label/labelled brand deem consider
      reports: written spoken known_to_say
      gerund participle: fault express voice say add note stress explain warn insist argue claim tell write describe call accuse declare state confirm deny
      gerund participle: announce acknowledge emphasize emphasise suggest recall lament complain joke vow promise pledge allege urge demand condemn criticize
      gerund participle: criticise conclude predict caution reply repeat dismiss quip boast shout ask remark observe reveal
      participle: admitting blaming quoting_him quoting_her quoting_them
      that: that whether
      according: according_to in_the_words_of as_told_to per
      quoting: citing quoting as_reported_by quoted_by as_quoted_by cited_by
      carries: reported reports quoted
      preposition: in on at to for with from by about after before during amid against over under into since until via through between without despite because near outside inside
      preposition: among around behind beside beyond off onto out up down upon within across along regarding following
      article: one the a an of 's his her its their our my your
      and: and or
      auxiliary: has have had is was were are be been being will would could should may might can must did does do also
      adverb: later earlier also yesterday today tomorrow however meanwhile separately then again still never just only recently once not there here
      adverb: repeatedly initially previously publicly bluntly simply quickly finally eventually reportedly tonight instead often always first soon now afterwards afterward
      adverb: elsewhere nonetheless nevertheless indeed moreover similarly
      adverb: in_a_statement in_an_interview at_a_news_conference at_a_press_conference
      time: monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year
      time: morning evening afternoon night weekend
      relative: who'd who've who's who which whose whom where when
      demonstrative: this these those such
      pronoun masculine: he him he'd he's himself
      pronoun feminine: she her she'd she's herself
      pronoun plural: they we them they've we've they're
      pronoun: it i you it's i'm i've everyone nobody someone somebody
      clause: but while as if although though yet so because unless whereas
      occasion: interview statement conference speech remarks briefing post tweet letter email report article meeting ceremony summit call
      occasion: hearing testimony filing memo podcast broadcast press
      title: president minister prime chairman chairwoman spokesperson director mayor governor senator ambassador professor doctor judge officer
      title: chief leader secretary analyst expert researcher author writer actor singer coach captain manager owner founder lawyer attorney general resident
      title: official source pope bishop archbishop activist journalist witness teacher engineer economist deputy head commissioner
      title: executive scientist pastor farmer student nurse driver neighbour neighbor sheriff detective colonel major inspector lawmaker congressman justice
      title: midfielder striker defender goalkeeper forward skipper driver musician composer filmmaker artist curator baker
      title masculine: king prince spokesman brother father son grandfather husband uncle
      title feminine: queen princess spokeswoman actress congresswoman sister mother daughter grandmother wife aunt widow
      title plural: officials sources ministers analysts experts researchers lawyers residents activists journalists witnesses teachers engineers economists critics
      title plural: supporters opponents campaigners protesters prosecutors investigators scientists doctors police parents neighbours neighbors authorities lawmakers
      title plural: senators judges officers leaders organisers organizers fans
      abbreviation masculine: mr
      abbreviation feminine: mrs ms
      abbreviation: dr gen sen rep gov lt col sgt st jr sr prof rev no vs u.s u.n u.k
      body: ministry government army court company party committee commission union council agency department office group university bank parliament congress senate
      body: organization organisation foundation association board team club embassy authority institute center centre house military
      body: airline firm regulator watchdog charity coalition federation league administration campaign police museum hospital
      document: statement report study letter document ruling indictment complaint lawsuit memo filing review audit resolution draft
      outletNoun: newspaper newspapers magazine broadcaster channel daily weekly website network radio television tv outlet
      outlet: reuters afp ap cnn bbc bloomberg associated_press the_associated_press new_york_times the_new_york_times washington_post the_washington_post the_guardian guardian
      outlet: wall_street_journal the_wall_street_journal fox_news nbc cbs abc npr al_jazeera axios politico financial_times the_financial_times the_economist haaretz le_monde
      outlet: der_spiegel sky_news agence_france-presse xinhua anadolu bbc_news bbc_radio the_times_of_israel espn marca nbc_news cbs_news abc_news the_times the_sun
      outlet: the_independent the_telegraph usa_today los_angeles_times the_los_angeles_times buzzfeed_news vox the_verge wired ars_technica techcrunch dawn
      network: twitter facebook instagram youtube telegram x tiktok
      place: france germany britain israel iran iraq syria egypt russia china ukraine turkey washington london paris berlin moscow beijing gaza lebanon europe
      namesNext: calls_itself call_itself calls_themselves call_themselves called named nicknamed known_as codenamed dubbed operation group company brand ship vessel word term phrase app startup
      worksNext: film movie book novel song album series play show documentary poem essay titled entitled title painting exhibition report_titled single episode podcast
      worksNext: musical opera sitcom drama memoir track record ballad headline programme comedy thriller game paper op-ed conference
      slogan: labeled marked slogan placard banner sign reading chanted chanting reads
      distances: so-called
      audience: reporters journalists lawmakers supporters
      """, verbs: EnglishForms.verb, gerunds: EnglishForms.gerund)
}
