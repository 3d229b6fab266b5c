extension CueTable {
  /// French news. A `verb` line lists infinitives in -er, or third person and participle behind a slash.
  static let french = CueTable(
    language: "fr", order: .either, isCased: true, proclitics: "l' d' qu' s' n' c' j'",
    source: """
      verb reports: déclarer affirmer expliquer préciser souligner estimer indiquer annoncer assurer rappeler regretter dénoncer confier raconter insister marteler
      verb reports: lancer confirmer noter observer tweeter témoigner juger demander commenter déplorer nuancer justifier détailler plaider tonner twitter réclamer résumer
      verb reports: rapporter répliquer rétorquer rassurer ironiser fustiger saluer argumenter considérer penser espérer craindre redouter jurer clamer ajuster glisser
      verb reports: souffler murmurer crier hurler analyser décrypter argüer alerter signaler révéler évoquer revendiquer plaisanter avouer concéder constater imaginer
      verb reports: avancer avertir invoquer écrier exclamer soupirer grincer pester tempérer relativiser tacler railler trancher asséner s'interroger interroger féliciter
      verb reports: raconter résumer conseiller recommander suggérer proposer décréter statuer balayer contester réfuter expliciter abonder renchérir s'indigner s'agacer
      verb reports: s'exclamer s'insurger s'inquiéter s'étonner s'alarmer se_désoler se_réjouir réagit/réagi s'amuser s'emporter se_félicite/s'est_félicité
      verb reports: dit/dit écrit/écrit répond/répondu avertit/averti reconnaît/reconnu soutient/soutenu prévient/prévenu promet/promis admet/admis croit/cru
      verb reports: dément/démenti prétend/prétendu relève/relevé répète/répété sourit/souri lit/lu maintient/maintenu convient/convenu défend/défendu fait_valoir/fait_valoir
      verb reports: fait_savoir/fait_savoir redit/redit met_en_garde/mis_en_garde se_défend/s'est_défendu se_souvient/souvenu veut_croire/voulu_croire
      verb reports continues: ajouter compléter enchaîner continuer poursuit/poursuivi conclut/conclu reprend/repris renchérit/renchéri termine/terminé
      reports describes: parle_d'un parle_d'une parlent_d'un parlent_d'une parlé_d'un parlé_d'une parlait_d'un parlait_d'une
      verb reports: couper objecter interrompt/interrompu
      verb reports describes addresses: qualifier dénommer décrit/décrit traiter
      verb reports addresses: accuser critiquer condamner appeler exhorter exiger menacer rejeter blâmer refuser inviter défier
      participle: disant écrivant répondant reconnaissant soutenant promettant avertissant prévenant admettant prétendant mettant_en_garde faisant_valoir se_disant
      gerund participle: affirmer ajouter déclarer préciser souligner estimer expliquer rappeler assurer dénoncer évoquer qualifier juger indiquer regretter insister
      participle: d'ajouter d'insister d'expliquer d'affirmer d'enchaîner de_conclure de_préciser de_poursuivre d'assurer de_rappeler
      gerund participle: marteler lancer confirmer noter accuser exiger appeler critiquer déplorer citer appeler réclamer saluer fustiger plaider
      that: que qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une que_l'
      according: selon d'après pour_reprendre_les_mots_de de_l'avis_de aux_yeux_de selon_l' pour_reprendre_l'expression_de dixit à_en_croire
      sameSource: selon_lui selon_elle selon_eux d'après_lui d'après_elle selon_ses_mots selon_ses_termes selon_son_expression à_ses_yeux pour_lui pour_elle
      quoting: cité_par citée_par cités_par citées_par citant rapporté_par rapportée_par rapportés_par relayé_par relayée_par relayés_par
      preposition: dans en à au aux sur pour avec par chez vers lors après avant pendant depuis contre sans sous entre dès devant face malgré auprès interrogé interrogée
      preposition: interrogés contacté contactée sollicité sollicitée invité joint jointe outre durant concernant quant via derrière parmi hors suite grâce jusqu'à faute
      article: le la les un une des du de d'un d'une de_la de_l' son sa ses leur leurs notre nos mon ma mes
      and: et ou
      auxiliary: a ont avait avaient est était sont étaient a-t-on va sera serait s'est s'était aurait y n'a n'est n'ont avoir être ayant doit peut veut fait tient vient
      auxiliary: s'en se s' l'a l'ont lui-même
      adverb: aussi également encore ensuite puis ainsi toutefois notamment hier aujourd'hui demain récemment vendredi_dernier enfin alors déjà ne pas plus toujours jamais
      adverb: pourtant cependant désormais là-dessus d'ailleurs en_effet par_ailleurs de_son_côté de_leur_côté pour_sa_part pour_leur_part au_contraire à_l'inverse
      adverb: dans_un_communiqué sur_twitter sur_x à_l'afp_hier sobrement simplement clairement fermement immédiatement rapidement vivement ici là auparavant plus_tôt plus_tard
      adverb: en_outre de_fait du_reste même bien tout très trop surtout seulement volontiers jeudi_matin lundi_soir
      time: lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir semaine mois
      time: année week-end après-midi nuit journée an ans
      relative: qui dont où lequel laquelle
      demonstrative: ce cet cette ces cela ça
      pronoun masculine: il lui
      pronoun feminine: elle
      pronoun plural: ils elles nous
      pronoun: on je j'ai c'est c' j' celui celle ceux
      reports pronoun masculine: a-t-il a-t-il_dit dit-il
      reports pronoun feminine: a-t-elle dit-elle
      reports pronoun plural: ont-ils ont-elles disent-ils disent-elles
      reports: disent écrivent répondent soutiennent reconnaissent préviennent promettent
      clause: mais tandis alors_que pendant_que comme si car lorsque quand puisque or
      occasion: interview entretien communiqué conférence discours déclaration tribune message lettre réunion tweet point_presse presse audience vidéo conseil_des_ministres
      title: ministre premier maire porte-parole professeur docteur juge numéro premier_ministre collègue secrétaire_d'état
      title: chef secrétaire général responsable patron prince pape analyste économiste architecte artiste peintre photographe journaliste historien sociologue
      title masculine: président directeur député sénateur ambassadeur chercheur auteur avocat expert fondateur roi procureur préfet capitaine entraîneur joueur militant habitant colonel
      title masculine: candidat réalisateur écrivain chanteur comédien acteur agriculteur enseignant médecin syndicaliste témoin champion sélectionneur commissaire conseiller élu
      title masculine: avocat_général ingénieur délégué vice-président co-fondateur cofondateur coach attaquant défenseur gardien milieu boulanger pêcheur gérant père frère fils mari
      title feminine: présidente première directrice députée sénatrice chercheuse avocate experte patronne fondatrice reine procureure préfète entraîneuse joueuse militante habitante
      title feminine: candidate réalisatrice écrivaine chanteuse comédienne actrice agricultrice enseignante vice-présidente cofondatrice commissaire conseillère élue déléguée ministre_déléguée
      title feminine: mère sœur fille épouse femme veuve gérante générale romancière historienne
      title plural: sources autorités experts chercheurs habitants avocats syndicats élus ministres députés manifestants enquêteurs magistrats proches parents voisins riverains
      title plural: associations organisateurs opposants critiques soignants scientifiques
      title: source
      abbreviation masculine: m m. mm
      abbreviation feminine: mme mlle
      abbreviation: dr me
      body: ministère gouvernement armée police tribunal entreprise parti comité commission union conseil agence groupe université banque parlement assemblée sénat
      body: organisation association fondation syndicat fédération préfecture mairie élysée parquet onu cour club équipe direction compagnie société collectif ong institut
      body: hôpital musée opposition majorité défense accusation ligue
      document masculine: communiqué rapport texte jugement arrêt document avis
      document feminine: étude lettre note plainte ordonnance
      outletNoun: journal quotidien magazine chaîne hebdomadaire site radio télévision revue agence_de_presse média agence
      outlet: afp l'afp reuters ap bfmtv bfm franceinfo france_info le_monde monde le_figaro figaro libération le_parisien parisien rtl europe_1 france_inter france_2 tf1 cnn bbc lci
      outlet: mediapart l'express le_point l'équipe équipe rfi france_24 ouest-france le_progrès sud_ouest la_croix les_echos l'humanité l'obs jeune_afrique l'orient-le_jour hespress cnews
      outlet: la_voix_du_nord nice-matin la_dépêche public_sénat rmc 20_minutes france_bleu le_soir le_temps la_presse wikinews
      network: twitter facebook instagram youtube telegram x tiktok linkedin bluesky
      place: france allemagne israël iran irak syrie égypte russie chine ukraine turquie paris londres berlin moscou pékin gaza liban europe bruxelles
      place: maroc algérie tunisie sénégal mali niger espagne italie marseille lyon lille nantes bordeaux strasbourg rennes washington
      namesNext: appelé appelée nommé nommée baptisé baptisée surnommé surnommée dit opération entreprise marque navire mot terme expression logiciel application dénommé dénommée
      worksNext: film livre roman chanson album série pièce documentaire poème intitulé intitulée titre exposition spectacle essai émission comédie opéra jeu podcast rubrique festival
      slogan: slogan banderole pancarte scandant pancartes banderoles
      distances: soi-disant prétendu prétendue
      audience: journalistes presse députés
      """, verbs: FrenchForms.verb, gerunds: FrenchForms.gerund)
}
