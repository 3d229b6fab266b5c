extension CueTable {
  static let english = CueTable(
    language: "en", order: .either, isCased: true,
    source: """
      reports continues: added adds continued continues concluded concludes went_on
      reports: said says saying_that explained explains noted notes stressed stresses argued argues claimed claims warned warns insisted insists
      reports: announced announces declared declares stated states wrote writes tweeted tweets posted posts acknowledged acknowledges admitted admits
      reports: asserted asserts affirmed confirmed confirms denied denies emphasized emphasised predicted predicts suggested suggests replied replies responded
      reports: responds recalled recalls remarked remarks commented comments observed observes contended maintains maintained
      reports: asked asks conceded concedes cautioned joked lamented complained complains vowed vows pledged pledges promised reiterated reported pointed_out points_out
      reports: testified believes thinks revealed reveals recounted quipped alleged alleges quoted_as_saying called_for calls_for hailed praised
      reports informs: told tells informed
      reports describes addresses: called calls described describes dubbed labelled labeled branded
      reports addresses: accused accuses criticized criticised condemned condemns blamed blames urged urges demanded demands rejected rejects slammed dismissed
      participle: saying adding noting stressing explaining warning insisting arguing claiming telling writing describing calling accusing declaring stating quoting_him
      that: that whether
      according: according_to in_the_words_of as_told_to
      quoting: citing quoting as_reported_by
      carries: reported reports quoted
      preposition: in on at to for with from by about after before during amid against over under into since until via through between without despite because near outside inside
      article: the a an of 's
      and: and or
      auxiliary: has have had is was were are be been will would could should may might did does do also
      adverb: later earlier also yesterday today tomorrow however meanwhile separately then again still never just only recently once not there here
      time: monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year
      time: morning evening afternoon night
      relative: who which whose whom where when
      demonstrative: this these those such
      pronoun masculine: he him his
      pronoun feminine: she her
      pronoun plural: they we them their
      pronoun: it i you
      clause: but while as if although though yet so
      occasion: interview statement conference speech remarks briefing post tweet letter email report article meeting ceremony summit call
      title: president minister prime chairman chairwoman spokesman spokeswoman spokesperson director mayor governor senator ambassador professor doctor judge officer
      title: chief leader secretary analyst expert researcher author writer actor actress singer coach captain manager owner founder lawyer attorney general resident
      title: official officials sources source king queen prince princess pope bishop archbishop activist journalist witness teacher engineer economist deputy head commissioner
      abbreviation: mr mrs ms dr gen sen rep gov lt col sgt st jr sr prof rev no vs u.s u.n u.k
      body: ministry government army police court company party committee commission union council agency department office group university bank parliament congress senate
      body: organization organisation foundation association board team club embassy authority authorities institute center centre house military
      document: statement report study letter document ruling
      outletNoun: newspaper newspapers magazine broadcaster channel daily weekly website network radio television tv
      outlet: reuters afp ap cnn bbc bloomberg associated_press the_associated_press new_york_times the_new_york_times washington_post the_washington_post the_guardian guardian
      outlet: wall_street_journal the_wall_street_journal fox_news nbc cbs abc npr al_jazeera axios politico financial_times the_economist time haaretz le_monde der_spiegel sky_news
      network: twitter facebook instagram youtube telegram x tiktok
      place: france germany britain israel iran iraq syria egypt russia china ukraine turkey washington london paris berlin moscow beijing gaza lebanon europe
      namesNext: called named nicknamed known_as codenamed dubbed so-called operation group company brand ship vessel word term phrase
      worksNext: film movie book novel song album series play show documentary poem essay titled entitled title painting exhibition report_titled single episode podcast
      slogan: slogan placard banner sign reading chanted chanting
      distances: so-called
      audience: reporters journalists lawmakers supporters
      """)
}
