/** Words of roles as telephone businesses name them, in eight languages. Every list has one length in all. */

export interface RoleWords {
  /** In ids. */
  readonly tag: string;
  /** One line a department, in the order of `departments`: its name, then six positions. */
  readonly departments: string;
  readonly duties: string;
  readonly places: string;
  readonly name: string;
  readonly description: string;
}

/** In ids; what each of the six positions sees: areas as in the table of the usual roles. */
export const departments: Readonly<Record<string, string>> = {
  finance:
    'invoices access | invoices+ reports access | invoices+ rates reports+ | invoices customers | invoices+ | reports+',
  sales:
    'customers+ rates access | customers+ | customers rates access | customers+ rates+ reports | rates+ reports | customers+ invoices',
  support:
    'calls customers support+ | calls+ customers support+ access | calls support+ | calls+ reports support+ | customers support | calls',
  technical:
    'calls+ access | calls access | calls+ customers rates access | calls+ reports support+ | calls reports | access+',
  wholesale:
    'rates+ reports | calls rates+ invoices | calls+ rates+ invoices+ reports+ | rates | rates+ invoices | calls+ rates',
  audit:
    'calls invoices customers rates reports | invoices reports | calls customers access | reports | invoices+ | calls reports',
};

export const languages: readonly RoleWords[] = [
  {
    tag: 'en',
    departments: `
      Finance team: Accounts clerk, Bookkeeper, Financial controller, Credit manager, Cashier, Forecast analyst
      Sales team: Sales agent, Shop assistant, Field representative, Key account manager, Pricing analyst, Tender writer
      Support desk: Call handler, Case manager, Night operator, Shift leader, Apprentice, Call reviewer
      Engineering: Systems integrator, Switchboard technician, API developer, Network operator, Monitoring engineer, Account administrator
      Carrier relations: Capacity buyer, Settlement clerk, Carrier manager, Rate viewer, Dispute handler, Route planner
      Internal control: Internal auditor, External examiner, Privacy officer, Report reader, Invoice checker, Fraud investigator`,
    duties:
      'prepaid cards, fixed lines, mobile lines, roaming, number porting, toll-free numbers, conference calls, fax services, schools, hotels, hospitals, shipping',
    places:
      'Aberdeen, Bath, Belfast, Bristol, Cambridge, Cardiff, Cork, Coventry, Derby, Dover, Dublin, Dundee, Exeter, Galway, Glasgow, Hull, Inverness, Leeds, Lincoln, Norwich, Oxford, Plymouth, Reading, Salford, Stirling, Swansea, Truro, Wells, Worcester, York',
    name: '{position}, {duty}, {place}',
    description: 'Looks after {duty} in {place}.',
  },
  {
    tag: 'de',
    departments: `
      Finanzen: Rechnungsprüferin, Buchhalter, Controllerin, Kreditmanager, Kassiererin, Finanzanalyst
      Vertrieb: Verkäuferin, Filialkraft, Außendienst, Großkundenbetreuer, Preisanalystin, Angebotsschreiber
      Kundendienst: Telefonistin, Fallbearbeiter, Nachtschicht, Schichtleiterin, Auszubildender, Gesprächsprüferin
      Technik: Systemintegratorin, Anlagentechniker, Schnittstellenentwickler, Netzüberwachung, Störungsdienst, Kontenverwalterin
      Zusammenschaltung: Einkäufer für Kapazität, Abrechnerin, Leiter Interconnect, Tarifleser, Reklamationen, Wegeplanung
      Innenrevision: Innenprüferin, Externer Prüfer, Datenschutzbeauftragte, Berichtsleser, Belegprüfung, Betrugsermittler`,
    duties:
      'Guthabenkarten, Festnetz, Mobilfunk, Roaming, Rufnummernmitnahme, Servicenummern, Telefonkonferenzen, Faxdienste, Schulen, Gasthöfe, Krankenhäuser, Schifffahrt',
    places:
      'Aachen, Bamberg, Basel, Bern, Bozen, Bremen, Celle, Dresden, Düsseldorf, Eisenach, Fürth, Gießen, Görlitz, Göttingen, Graz, Innsbruck, Jena, Kiel, Köln, Linz, Lübeck, Mainz, München, Nürnberg, Saarbrücken, Tübingen, Ulm, Weimar, Würzburg, Zürich',
    name: '{position} {duty} ({place})',
    description: 'Zuständig für {duty} in {place}.',
  },
  {
    tag: 'fr',
    departments: `
      Comptabilité: Aide-comptable, Comptable, Contrôleur de gestion, Gestionnaire de crédit, Caissière, Prévisionniste
      Ventes: Commercial sédentaire, Vendeuse en boutique, Représentant, Grands comptes, Analyste tarifaire, Rédactrice d’offres
      Assistance: Téléconseillère, Chargé de dossier, Équipe de nuit, Chef d’équipe, Apprentie, Écoute qualité
      Technique: Intégrateur, Technicienne autocommutateur, Développeur d’interfaces, Supervision réseau, Astreinte, Gestion des comptes
      Interconnexion: Acheteur de capacité, Règlements, Responsable opérateurs, Consultation des tarifs, Litiges, Routage
      Contrôle interne: Auditrice interne, Examinateur externe, Déléguée à la protection des données, Lecteur de rapports, Vérification des factures, Enquêteur fraude`,
    duties:
      'cartes prépayées, téléphonie fixe, téléphonie mobile, itinérance, portabilité, numéros verts, conférences, télécopie, écoles, hôtels, hôpitaux, marine',
    places:
      'Ajaccio, Amiens, Angers, Arles, Besançon, Béziers, Brest, Caen, Chambéry, Dijon, Évreux, Genève, Grenoble, La Rochelle, Lausanne, Liège, Lille, Limoges, Lyon, Mâcon, Metz, Namur, Nancy, Nîmes, Orléans, Pau, Quimper, Rouen, Sète, Tours',
    name: '{position} – {duty} – {place}',
    description: 'S’occupe de : {duty}, à {place}.',
  },
  {
    tag: 'pl',
    departments: `
      Księgowość: Referent, Księgowa, Kontroler finansowy, Zarządzanie kredytem, Kasjerka, Analityk prognoz
      Sprzedaż: Sprzedawca, Ekspedientka, Przedstawiciel, Opiekun kluczowych klientów, Analityczka cen, Przetargi
      Obsługa klienta: Konsultantka, Prowadzący sprawy, Dyżur nocny, Kierowniczka zmiany, Stażysta, Ocena rozmów
      Dział techniczny: Integrator, Technik centrali, Programistka interfejsów, Nadzór sieci, Pogotowie techniczne, Administrator kont
      Operatorzy: Zakup przepustowości, Rozliczenia, Kierownik operatorów, Podgląd taryf, Spory, Planowanie tras
      Kontrola wewnętrzna: Audytorka, Biegły rewident, Inspektor danych, Czytelnik raportów, Sprawdzanie faktur, Śledczy nadużyć`,
    duties:
      'karty przedpłacone, telefonia stacjonarna, telefonia komórkowa, usługi za granicą, przenoszenie numerów, infolinie, konferencje, usługi faksowe, szkoły, hotele, szpitale, żegluga',
    places:
      'Augustów, Białystok, Bydgoszcz, Chełm, Cieszyn, Elbląg, Gdańsk, Gdynia, Gliwice, Gorzów, Iława, Jarosław, Kielce, Kołobrzeg, Kraków, Łomża, Łódź, Opole, Ostrołęka, Płock, Poznań, Przemyśl, Rzeszów, Słupsk, Świdnica, Toruń, Wrocław, Zakopane, Zamość, Żywiec',
    name: '{position}: {duty}, {place}',
    description: 'Odpowiada za: {duty} ({place}).',
  },
  {
    tag: 'uk',
    departments: `
      Бухгалтерія: Обліковець, Бухгалтерка, Фінансовий контролер, Кредитний менеджер, Касирка, Аналітик прогнозів
      Продажі: Продавець, Консультантка крамниці, Торговий представник, Ключові клієнти, Аналітикиня цін, Тендери
      Підтримка: Операторка, Ведення звернень, Нічна зміна, Старша зміни, Стажер, Оцінка розмов
      Технічний відділ: Інтегратор, Технік станції, Розробниця інтерфейсів, Нагляд мережі, Аварійна служба, Адміністратор рахунків
      Оператори: Закупівля каналів, Розрахунки, Керівник з’єднань, Перегляд тарифів, Спори, Планування маршрутів
      Внутрішній контроль: Аудиторка, Зовнішній перевіряльник, Захист даних, Читач звітів, Перевірка рахунків, Розслідування шахрайства`,
    duties:
      'передплачені картки, фіксований зв’язок, мобільний зв’язок, роумінг, перенесення номерів, безкоштовні номери, конференції, факс, школи, готелі, лікарні, судноплавство',
    places:
      'Бердичів, Біла Церква, Вінниця, Дніпро, Дрогобич, Дубно, Житомир, Запоріжжя, Ізмаїл, Кам’янець, Київ, Ковель, Коломия, Конотоп, Луцьк, Львів, Миколаїв, Мукачево, Ніжин, Одеса, Полтава, Рівне, Суми, Тернопіль, Ужгород, Умань, Хмельницький, Черкаси, Чернівці, Чернігів',
    name: '{position}: {duty}, {place}',
    description: 'Відповідає за: {duty} ({place}).',
  },
  {
    tag: 'el',
    departments: `
      Λογιστήριο: Βοηθός λογιστή, Λογίστρια, Οικονομικός ελεγκτής, Διαχείριση πιστώσεων, Ταμίας, Αναλυτής προβλέψεων
      Πωλήσεις: Πωλητής, Υπάλληλος καταστήματος, Αντιπρόσωπος, Μεγάλοι πελάτες, Αναλύτρια τιμών, Προσφορές
      Εξυπηρέτηση: Τηλεφωνήτρια, Χειριστής υποθέσεων, Νυχτερινή βάρδια, Υπεύθυνη βάρδιας, Ασκούμενος, Έλεγχος κλήσεων
      Τεχνικό τμήμα: Ολοκλήρωση συστημάτων, Τεχνικός κέντρου, Προγραμματίστρια διεπαφών, Επιτήρηση δικτύου, Επιφυλακή, Διαχειριστής λογαριασμών
      Πάροχοι: Αγορά χωρητικότητας, Εκκαθαρίσεις, Υπεύθυνος παρόχων, Προβολή τιμών, Διαφορές, Δρομολόγηση
      Εσωτερικός έλεγχος: Ελέγκτρια, Εξωτερικός εξεταστής, Προστασία δεδομένων, Ανάγνωση αναφορών, Έλεγχος τιμολογίων, Διερεύνηση απάτης`,
    duties:
      'προπληρωμένες κάρτες, σταθερή τηλεφωνία, κινητή τηλεφωνία, περιαγωγή, φορητότητα, αριθμοί χωρίς χρέωση, τηλεδιασκέψεις, τηλεομοιοτυπία, σχολεία, ξενοδοχεία, νοσοκομεία, ναυτιλία',
    places:
      'Αγρίνιο, Αθήνα, Αλεξανδρούπολη, Άρτα, Βέροια, Βόλος, Γιάννενα, Δράμα, Έδεσσα, Ζάκυνθος, Ηράκλειο, Θεσσαλονίκη, Καβάλα, Καλαμάτα, Καστοριά, Κέρκυρα, Κοζάνη, Κόρινθος, Λαμία, Λάρισα, Λευκάδα, Μυτιλήνη, Ναύπλιο, Ξάνθη, Πάτρα, Ρόδος, Σέρρες, Σύρος, Τρίπολη, Χανιά',
    name: '{position} · {duty} · {place}',
    description: 'Υπεύθυνος για: {duty} ({place}).',
  },
  {
    tag: 'ar',
    departments: `
      المالية: كاتب حسابات، محاسبة، مراقب مالي، مدير ائتمان، أمينة صندوق، محلل توقعات
      المبيعات: مندوب مبيعات، موظفة متجر، ممثل ميداني، كبار العملاء، محللة أسعار، كاتب عروض
      خدمة العملاء: موظفة اتصال، متابع حالات، وردية ليلية، رئيسة وردية، متدرب، مراجعة مكالمات
      القسم التقني: مدمج أنظمة، فني مقسم، مطورة واجهات، مراقبة الشبكة، طوارئ فنية، إدارة الحسابات
      المشغّلون: شراء السعات، تسويات، مدير المشغّلين، عرض الأسعار، نزاعات، تخطيط المسارات
      الرقابة الداخلية: مدققة داخلية، فاحص خارجي، حماية البيانات، قارئ تقارير، تدقيق فواتير، محقق احتيال`,
    duties:
      'بطاقات مسبقة الدفع، خطوط ثابتة، خطوط متنقلة، تجوال، نقل الأرقام، أرقام مجانية، مؤتمرات هاتفية، فاكس، مدارس، فنادق، مستشفيات، ملاحة',
    places:
      'أبوظبي، أسوان، إربد، الإسكندرية، البصرة، الجزائر، الخرطوم، الدوحة، الرباط، الرياض، الشارقة، العقبة، القاهرة، الكويت، المنامة، الموصل، بغداد، بنغازي، بيروت، تونس، جدة، حلب، دبي، دمشق، صفاقس، صلالة، طنجة، عمّان، فاس، مسقط',
    name: '{position}، {duty}، {place}',
    description: 'مسؤول عن {duty} في {place}.',
  },
  {
    tag: 'ja',
    departments: `
      経理部: 経理事務、会計担当、管理会計、与信管理、出納係、予測分析
      営業部: 営業担当、店舗スタッフ、外勤営業、法人営業、料金分析、提案作成
      サポート部: 電話受付、案件担当、夜間当番、シフト責任者、研修生、通話評価
      技術部: システム統合、交換機技術者、API開発、ネットワーク監視、障害対応、アカウント管理
      事業者部: 回線調達、精算事務、事業者管理、料金閲覧、異議対応、経路計画
      監査部: 内部監査、外部監査、個人情報保護、報告閲覧、請求確認、不正調査`,
    duties:
      'プリペイドカード、固定電話、携帯電話、ローミング、番号移行、フリーダイヤル、電話会議、ファックス、学校、ホテル、病院、船舶',
    places:
      '青森、秋田、旭川、金沢、鹿児島、岐阜、京都、釧路、熊本、高知、神戸、札幌、静岡、仙台、高松、徳島、富山、長崎、長野、名古屋、那覇、奈良、新潟、函館、広島、福井、福岡、松江、山形、横浜',
    name: '{place}・{duty}・{position}',
    description: '{place}の{duty}を担当。',
  },
];
