export const USAGE = `Usage\u202f: npm run --silent jalon -- COMMANDE

  init --workspace DOSSIER [--sample pays-de-la-loire]
      crée un espace de travail, avec l’exemple si on le demande\u202f; affiche les identifiants des feuilles de route
  identity create --workspace DOSSIER --committee NOM --locality LIEU
      crée l’identité du comité\u202f; la phrase secrète est lue dans JALON_PASSPHRASE
  identity certificate --workspace DOSSIER --out CERTIFICAT.pem [--fingerprint EMPREINTE] [--force]
      écrit le certificat à remettre à ceux qui recevront vos fichiers
  export --workspace DOSSIER --plan IDENTIFIANT --out PLAN.asice [--fingerprint EMPREINTE] [--force]
      écrit la feuille de route signée\u202f; la phrase secrète est lue dans JALON_PASSPHRASE\u202f; --force remplace un fichier
  export --workspace DOSSIER --plan IDENTIFIANT --format ods|xlsx|csv|json --out FICHIER [--table TABLEAU] [--lead ORGANISME] [--with-personal-data] [--force]
      écrit un tableau\u202f: plan (par défaut), follow-up, funding, indicators, directory ou national-template\u202f; les personnes
      n’y sont nommées qu’avec --with-personal-data\u202f; --lead n’écrit que les fiches d’un pilote, à remplir et à réimporter\u202f; json est le document complet, personnes comprises, sans signature
  document --workspace DOSSIER --plan IDENTIFIANT --preset MODÈLE --format pdf|odt|docx|html --out FICHIER [--fiche NUMÉRO] [--standard archive] [--date AAAA-MM-JJ] [--large] [--force]
      écrit un document\u202f: plaquette, dossier-prefecture, support-de-seance, rapport-public, fiche, ou le nom d’un de vos modèles\u202f;
      --standard archive écrit un PDF/A\u202f; --date le date d’un autre jour\u202f; --large accepte les très gros documents
  meeting-document --workspace DOSSIER --meeting IDENTIFIANT --paper PAPIER --format pdf|odt|docx|html --out FICHIER [--decision NUMÉRO] [--date AAAA-MM-JJ] [--force]
      écrit un papier de la réunion\u202f: convocation, dossier, emargement, releve, proces-verbal, ou l’extrait de la décision nommée par --decision\u202f: 2026-3 par exemple
  meeting-diary --workspace DOSSIER --meeting IDENTIFIANT --out FICHIER.ics [--date AAAA-MM-JJ] [--force]
      écrit la réunion pour un agenda
  open-data --workspace DOSSIER --plan IDENTIFIANT --out FICHIER.zip [--licence lov2|odbl] [--date AAAA-MM-JJ] [--force]
      écrit les données ouvertes\u202f: CSV, JSON, dictionnaire et licence, sans donnée personnelle
  diary --workspace DOSSIER --plan IDENTIFIANT --out FICHIER.ics [--date AAAA-MM-JJ] [--force]
      écrit les jalons, les fins prévues et les clôtures d’appels pour un agenda
  import --workspace DOSSIER --plan IDENTIFIANT --file TABLEUR [--mapping CORRESPONDANCE.json] [--dry-run] [--json]
      importe un tableur (.xlsx, .xls, .ods, .csv) dans la feuille de route\u202f; --dry-run dit ce qui se passerait, sans rien modifier\u202f;
      --mapping dit par un fichier JSON ce que chaque colonne devient (main/cli/README.md)\u202f; --json imprime le même compte rendu pour les deux
  import --workspace DOSSIER --file FICHIER.asice… [--json]
      reçoit des fichiers signés, chacun vérifié à part\u202f: 0\u202f: tous reçus de signataires connus · 3\u202f: un signataire à vérifier · 1\u202f: un refusé
  receipt --workspace DOSSIER --file PLAN.asice --out AR.asice [--service NOM --email ADRESSE --phone NUMÉRO --address ADRESSE] [--received AAAA-MM-JJ] [--missing TEXTE] [--text TEXTE] [--fingerprint EMPREINTE] [--json] [--force]
      reçoit la feuille de route et écrit l’accusé de réception signé\u202f; --missing dit ce qui manque au dossier\u202f; le service est celui des échanges s’il n’est pas nommé
  review --workspace DOSSIER --file PLAN.asice --out AVIS.asice [--kind NATURE] [--text TEXTE] [--remarks REMARQUES.json] [--author NOM] [--service NOM] [--answer-by AAAA-MM-JJ] [--fingerprint EMPREINTE] [--json] [--force]
      écrit l’avis signé, au nom du service des échanges s’il n’est pas nommé\u202f; --kind\u202f: letter, additional-documents, observations, favourable, favourable-with-reservations, unfavourable ou visa\u202f;
      --remarks est une liste JSON de { fiche, field, kind, text, suggestion }, kind étant question, reservation ou correction
  contribution ask --workspace DOSSIER --plan IDENTIFIANT --out FICHIER [--lead NOM]… [--answer-by AAAA-MM-JJ] [--text TEXTE] [--fingerprint EMPREINTE] [--json] [--force]
      demande leur suivi aux pilotes, à tous ou à ceux que --lead nomme, chacun pour ses seules fiches\u202f: un seul, le fichier signé\u202f;
      plusieurs, une archive .zip de leurs fichiers\u202f; ce qu’ils renvoient se reçoit par import --file
  backup --workspace DOSSIER --out FICHIER.zip [--force]
      écrit l’espace de travail entier dans un fichier\u202f; les clés y restent protégées par leur phrase secrète
  restore --workspace DOSSIER FICHIER.zip
      vérifie la sauvegarde, puis la met à la place de l’espace de travail, dont le contenu est gardé à côté
  verify PLAN.asice [--trust CERTIFICAT.pem]… [--json]
      0\u202f: intact, signataire connu · 3\u202f: intact, signataire inconnu · 1\u202f: refusé · 2\u202f: mauvais usage
  consolidate --workspace DOSSIER --recipe RECETTE.json --out RÉGION.asice [--date AAAA-MM-JJ] [--fingerprint EMPREINTE] [--json] [--force] FICHIER…
      construit la feuille de route régionale à partir des fichiers signés des comités, vérifiés chacun à part, et la signe\u202f; dit ce qui a changé
      depuis la dernière fois, les doublons probables, les axes à rattacher, les comités absents\u202f; phrase secrète et codes de sortie comme import
  bank add --workspace DOSSIER [--json] FICHIER.asice…
      reçoit des banques de solutions signées, chacune vérifiée à part\u202f; compte rendu et codes de sortie comme import
  bank search --workspace DOSSIER [--text MOTS] [--facet FACETTE=VALEUR]… [--limit NOMBRE] [--json]
      cherche dans la banque, accents et fautes de frappe pardonnés\u202f; facettes\u202f: family, theme, region, department, status, sign, readiness,
      targetGroup, scope, cost, publisher\u202f; par exemple --facet family=FRE --facet sign=did-not-work\u202f; --json donne aussi les comptes par facette
  bank export --workspace DOSSIER --out BANQUE.asice --title TITRE --made-by ORGANISME [--text MOTS] [--facet FACETTE=VALEUR]… [--description TEXTE] [--fingerprint EMPREINTE] [--json] [--force]
      écrit et signe ce que la recherche trouve, ou toute la banque, avec vos recommandations\u202f; trop grande pour un fichier, elle en fait plusieurs\u202f:
      BANQUE-1-sur-3.asice…\u202f; phrase secrète comme export
  diff A B [--trust CERTIFICAT.pem]… [--json]
      dit champ par champ ce qui diffère entre deux fichiers\u202f: feuilles de route signées (.asice), vérifiées d’abord, ou documents (.json)
      0\u202f: comparés · 3\u202f: comparés, signataire inconnu · 1\u202f: refusé · 2\u202f: mauvais usage
  merge BASE MIENNE LEUR --out PLAN.json [--prefer mine|theirs] [--trust CERTIFICAT.pem]… [--json] [--force]
      réunit deux copies modifiées séparément depuis BASE, et écrit le document réuni\u202f; l’application le fusionne ensuite (Historique › Fusionner une copie)
      4\u202f: des conflits, dits un par un, et rien n’est écrit\u202f; --prefer les tranche tous\u202f; sinon comme diff
  extract PLAN.asice --out DOSSIER
      vérifie, puis écrit le contenu dans un dossier nouveau ou vide
`;
