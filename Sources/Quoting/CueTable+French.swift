extension CueTable {
  static let french = CueTable(
    language: "fr", order: .either, isCased: true, proclitics: "l' d' qu' s' n' c' j'",
    source: """
      reports: rapporté rapporte dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique précisé précise souligné souligne estimé estime indiqué indique annoncé annonce assuré
      reports: assure rappelé rappelle regretté regrette dénoncé dénonce averti avertit prévenu conclu conclut confié confie écrit raconté raconte reconnu reconnaît répondu
      reports: répond insisté insiste martelé lancé lance confirmé confirme démenti dément noté note observé relevé relève poursuivi poursuit soutenu soutient tweeté
      reports: prétendu témoigné témoigne jugé juge promis promet demandé demande réagi salué commenté déploré déplore nuancé justifié détaillé plaidé admis tonné twitté réclamé
      reports describes addresses: qualifié qualifie décrit
      reports addresses: accusé accuse critiqué critique condamné appelé exhorté exigé menacé
      participle: affirmant ajoutant déclarant précisant soulignant estimant expliquant rappelant assurant disant dénonçant évoquant qualifiant jugeant indiquant regrettant insistant
      that: que qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une
      according: selon d'après pour_reprendre_les_mots_de de_l'avis_de aux_yeux_de
      quoting: cité_par citée_par cités_par citant rapporté_par rapportés_par
      preposition: dans en à au aux sur pour avec par chez vers lors après avant pendant depuis contre sans sous entre dès devant face malgré auprès
      article: le la les un une des du de d'un d'une de_la de_l'
      and: et ou
      auxiliary: a ont avait avaient est était sont étaient a-t-on va sera serait s'est s'était aurait y
      adverb: aussi également encore ensuite puis ainsi toutefois notamment hier aujourd'hui demain récemment vendredi_dernier enfin alors déjà ne pas plus toujours jamais
      time: lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir semaine mois
      relative: qui dont où lequel laquelle
      demonstrative: ce cet cette ces cela ça
      pronoun masculine: il a-t-il a-t-il lui dit-il affirme-t-il ajoute-t-il explique-t-il précise-t-il assure-t-il
      pronoun feminine: elle a-t-elle
      pronoun plural: ils elles ont-ils ont-elles nous
      pronoun: on je j'ai c'est
      reports pronoun: dit-il dit-elle affirme-t-il affirme-t-elle ajoute-t-il ajoute-t-elle explique-t-il explique-t-elle précise-t-il précise-t-elle assure-t-il assure-t-elle
      reports pronoun: poursuit-il poursuit-elle estime-t-il estime-t-elle conclut-il conclut-elle raconte-t-il raconte-t-elle souligne-t-il souligne-t-elle rappelle-t-il insiste-t-il
      clause: mais tandis alors_que pendant_que comme si car lorsque quand
      occasion: interview entretien communiqué conférence discours déclaration tribune message lettre réunion tweet point_presse
      title: président présidente ministre premier première maire porte-parole directeur directrice député députée sénateur sénatrice ambassadeur professeur docteur juge
      title: chef secrétaire général générale chercheur chercheuse auteur avocat avocate responsable expert experte analyste patron patronne fondateur roi reine prince pape
      title: procureur préfet capitaine entraîneur entraîneuse joueur syndicaliste militant militante témoin habitante habitant colonel numéro
      abbreviation: m mm mme mlle dr
      body: ministère gouvernement armée police tribunal entreprise parti comité commission union conseil agence groupe université banque parlement assemblée sénat
      body: organisation association fondation syndicat fédération préfecture mairie élysée parquet onu
      document: communiqué rapport étude texte lettre
      outletNoun: journal quotidien magazine chaîne hebdomadaire site radio télévision revue agence_de_presse
      outlet: afp reuters ap bfmtv franceinfo france_info le_monde le_figaro libération le_parisien rtl europe_1 france_inter france_2 tf1 cnn bbc lci mediapart l'express le_point l'équipe
      network: twitter facebook instagram youtube telegram x tiktok
      place: france allemagne israël iran irak syrie égypte russie chine ukraine turquie paris londres berlin moscou pékin gaza liban europe bruxelles
      namesNext: appelé appelée nommé nommée baptisé baptisée surnommé surnommée dit opération entreprise marque navire mot terme expression
      worksNext: film livre roman chanson album série pièce documentaire poème intitulé intitulée titre exposition spectacle essai émission
      slogan: slogan banderole pancarte scandant
      distances: soi-disant prétendu prétendue
      audience: journalistes presse
      """)
}
