// Written by scripts/time-zones.mjs from the IANA time zone database 2026f and, for the cities, from
// GeoNames (geonames.org, CC BY 4.0) by way of @vvo/tzdb 6.202.0.

/**
 * One word per zone, in the order of the table of names: the abbreviations of this year and of those to come, then
 * large cities (`**CET,CEST:Marseille,Lyon`). Stars mark the zone whose city is the largest among those of the same
 * abbreviations: two if ten million people live there.
 */
export const zoneKeywords = `*GMT:Abobo,Bouaké,Korhogo GMT:Kumasi,Tamale,Takoradi EAT:Jijiga,Gonder,Mek'ele *CET:Oran,Constantine,Annaba
EAT:Keren,Himora,Af’abet GMT:Sikasso,Koutiala,Ségou WAT:Bimbo,Bégoua,Carnot
GMT:Serekunda,Brikama,Sukuta,Talinding GMT:Gabú,Contumo,Reino_de_Bandim CAT:Lilongwe,Mzuzu,Zomba
WAT:Pointe-Noire,Dolisie,Nkayi CAT:Gitega,Ngozi,Mpanda **EET,EEST:Alexandria,Giza,Shubrā_al_Khaymah
:Rabat,Fes,Tangier CET,CEST: GMT:Camayenne,Nzérékoré,Kankan GMT:Pikine,Touba,Guédiawaye
EAT:Mwanza,Dodoma,Zanzibar EAT:Balbala,Ali_Sabih,Dikhil WAT:Yaoundé,Bamenda,Bafoussam
:Laayoune,Dakhla,Boujdour,El_Marsa GMT:Kenema,Bo,Koidu CAT:Francistown,Mogoditshane,Maun
CAT:Bulawayo,Chitungwiza,Mutare *SAST:Cape_Town,Durban,Pretoria CAT:Winejok,Yei,Malakal
EAT:Nansana,Kira,Bunamwaya *CAT:Omdurman,Khartoum_North,Nyala CAT:Gisenyi,Musanze,Nyagatare
WAT:Kikwit,Masina,Mbandaka **WAT:Kano,Ibadan,Abuja WAT:Port-Gentil,Franceville,Owendo GMT:Sokodé,Kara,Atakpamé
WAT:Mulenvos,Viana,Kikolo CAT:Mbuji-Mayi,Kisangani,Kananga CAT:Kitwe,Ndola,Chipata WAT:Bata,Ebebiyin,Añisoc
CAT:Matola,Nampula,Beira SAST:Maputsoe,Mohale's_Hoek,Mafeteng SAST:Manzini,Lobamba EAT:Borama,Hargeysa,Berbera
GMT:Gbarnga,Buchanan,Ganta *EAT:Kakamega,Mombasa,Nakuru WAT:N'Djamena,Moundou,Abéché,Sarh
WAT:Maradi,Zinder,Tahoua GMT:Nouadhibou,Kiffa,Dar_Naim GMT:Bobo-Dioulasso,Koudougou,Saaba
WAT:Cotonou,Abomey-Calavi,Parakou GMT: *EET:Benghazi,Misratah,Zliten CET:Sfax,Sousse,Sukrah
CAT:Rundu,Walvis_Bay,Swakopmund *HST,HDT: *AKST,AKDT:Fairbanks,Juneau,Eagle_River AST:The_Valley
AST:Saint_John’s : :Córdoba,Rosario,Mar_del_Plata : : : : : : : : : : :
AST:Oranjestad,Noord,Tanki_Leendert,Santa_Cruz :Ciudad_del_Este,San_Lorenzo,Capiatá EST: : CST: AST:Bridgetown
: CST:Belize_City,San_Ignacio,San_Pedro,Orange_Walk AST: : :Cali,Medellín,Barranquilla MST,MDT: MST,MDT: :
EST:Chetumal,Playa_del_Carmen,Cozumel :Maracaibo,Valencia,Barquisimeto :Matoury,Saint-Laurent-du-Maroni,Kourou
EST:George_Town,West_Bay *CST,CDT:Houston,San_Antonio,Dallas CST: MST,MDT: CST:San_José,Limón,Alajuela,Liberia
: MST: : AST:Willemstad,Bandariba GMT: MST: MST: *MST,MDT:El_Paso,Albuquerque,Colorado_Springs EST,EDT:
AST:Roseau *MST,MDT,CST:Calgary,Lethbridge,Red_Deer : CST:San_Salvador,Soyapango,San_Miguel,Santa_Ana MST: :
AST,ADT: AST,ADT: EST,EDT:Providenciales,Cockburn_Town AST:Saint_George's
AST:Les_Abymes,Baie-Mahault,Le_Gosier,Petit-Bourg CST:Guatemala_City,Villa_Nueva,Mixco,Cobán
:Quito,Cuenca,Santo_Domingo_de_los_Colorados :Georgetown,Linden,New_Amsterdam
*AST,ADT:Sydney,Dartmouth,Moncton CST,CDT:Santiago_de_Cuba,Camagüey,Holguín MST:Culiacán,Mazatlán,Tepic
EST,EDT: CST,CDT: EST,EDT: EST,EDT: CST,CDT: EST,EDT: EST,EDT: EST,EDT: MST,MDT,CST: EST,EDT:
EST:Kingston,Spanish_Town,Portmore,Montego_Bay AKST,AKDT: EST,EDT: EST,EDT: AST:
:Santa_Cruz_de_la_Sierra,Cochabamba,Sucre :Callao,Arequipa,Trujillo **PST,PDT:San_Diego,San_Jose,San_Francisco
AST:Philipsburg : CST:León,Masaya,Chinandega :Campo_Grande,Cuiabá,Porto_Velho AST:
AST:Fort-de-France,Le_Lamentin,Le_Robert,Sainte-Marie
CST,CDT:Reynosa,Heroica_Matamoros,Nuevo_Laredo,Ciudad_Acuña MST: CST,CDT: CST: AKST,AKDT:
CST:Iztapalapa,Puebla,Ecatepec_de_Morelos :Saint-Pierre AST,ADT: CST: :Salto,Maldonado,Rivera
AST:Brades,Plymouth EST,EDT:Lucaya,Freeport,Killarney **EST,EDT:New_York_City,Brooklyn,Queens,Philadelphia
AKST,AKDT: : CST,CDT: CST,CDT: CST,CDT: :Scoresbysund CST,CDT: *EST:Panama_City,San_Miguelito,Juan_Díaz,David
:Lelydorp *MST:Tucson,Mesa,Chandler EST,EDT:Carrefour,Delmas,Pétionville AST:Chaguanas,Mon_Repos,San_Fernando
: AST:San_Juan,Bayamón,Carolina,Ponce :Coyhaique,Puerto_Natales,Puerto_Aysén CST,CDT: :
CST:Saskatoon,Prince_Albert,Moose_Jaw CST,CDT:Rankin_Inlet :Cruzeiro_do_Sul,Sena_Madureira,Benjamin_Constant :
:Puente_Alto,Maipú,Antofagasta *AST:Santiago_de_los_Caballeros,Santo_Domingo_Oeste,Santo_Domingo_Este
:Rio_de_Janeiro,Belo_Horizonte,Salvador : AKST,AKDT: AST:Gustavia
*NST,NDT:St._John's,Conception_Bay_South,Paradise,Mount_Pearl AST:Basseterre AST:Gros_Islet,Castries
AST:Saint_Croix,Charlotte_Amalie AST:Kingstown,Calliaqua CST: CST:San_Pedro_Sula,Danlí,La_Ceiba AST,ADT:
PST,PDT:Mexicali,Rosarito EST,EDT:Ottawa,Mississauga AST:Road_Town *PST,PDT,MST:Surrey,Victoria,Burnaby
MST:Fort_St._John,Creston,Fort_Nelson *CST,CDT,EST:Brandon,Steinbach,Kenora AKST,AKDT: : : : AEDT,AEST:
:Vostok NZDT,NZST: :Rothera : : : : CET,CEST: :Sanaa,Taiz,Ibb :Astana,Shymkent,Aktobe :Zarqa,Irbid,Russeifa :
: : :Türkmenabat,Daşoguz,Mary : :Mosul,Erbil,Basrah :Al_Muharraq,Manama,Madīnat_Ḩamad,Ar_Rifā‘
:Sumgayit,Ganja,Khirdalan :Samut_Prakan,Mueang_Nonthaburi,Chon_Buri : EET,EEST:Tripoli,Sidon,Tyre
:Osh,Manas,Karakol :Bandar_Seri_Begawan,Sengkurong,Mentiri,Kuala_Belait :Yakutsk,Blagoveshchensk,Belogorsk
:Dehiwala-Mount_Lavinia,Maharagama,Jaffna :Aleppo,Homs,Latakia :Chattogram,Gazipur,Khulna :Maliana,Suai,Likisá
:Abu_Dhabi,Sharjah,Al_Ain_City :Isfara,Istaravshan,Kŭlob EET,EEST: EET,EEST:Khān_Yūnis,Jabālyā,Hebron
EET,EEST: :Ho_Chi_Minh_City,Hanoi,Haiphong,Cần_Thơ *HKT:Victoria,Tuen_Mun,Sha_Tin :Ulaangom,Khovd,Ölgii,Altai
:Ulan-Ude,Bratsk,Angarsk **WIB:Surabaya,Bekasi,Bandung *WIT:Ambon,Sorong,Ternate
*IST,IDT:Haifa,Rishon_LeTsiyyon :Herāt,Mazār-e_Sharīf,Kandahār
:Petropavlovsk-Kamchatsky,Yelizovo,Vilyuchinsk,Anadyr **PKT:Lahore,Peshawar,Faisalabad
:Pokhara,Bharatpur,Pātan : **IST:Mumbai,Delhi,Bengaluru,Hyderabad :
:Johor_Bahru,Kampung_Baru_Subang,Petaling_Jaya : :Al_Aḩmadī,Ḩawallī,Şabāḩ_as_Sālim,Al_Farwānīyah
CST:Taipa,Sé,Luhuan : *WITA:Samarinda,Balikpapan,Denpasar **PST:Quezon_City,Davao,Caloocan :Seeb,Bawshar,‘Ibrī
EET,EEST:Limassol,Larnaca,Stróvolos : :Krasnoyarsk,Barnaul,Tomsk :Tara,Kalachinsk,Isil’kul’ :
:Takeo,Siem_Reap,Battambang WIB: KST:Hamhŭng,Namp’o,Sunch’ŏn :Doha,Ar_Rayyān,Lusail,Az̧_Z̧a‘āyin : :
:Jeddah,Makkah,Madinah :Yuzhno-Sakhalinsk,Magadan,Korsakov,Kholmsk : **KST:Busan,Incheon,Daegu
**CST:Chengdu,Beijing :Ulu_Bedok,Bedok_New_Town,Sengkang_New_Town : CST:New_Taipei_City,Taichung,Kaohsiung
:Andijon,Namangan,Samarkand :Batumi,Kutaisi,Rustavi :Mashhad,Isfahan,Karaj :Phuntsholing,Tsirang,Punākha
**JST:Yokohama,Osaka,Nagoya : :Erdenet,Darhan :Shihezi,Korla,Aqsu : :Savannakhet,Thakhèk,Pakse
:Khabarovsk,Komsomolsk-on-Amur,Ussuriysk : :Mandalay,Nay_Pyi_Taw,Hlaingthaya :Chelyabinsk,Ufa,Perm
:Gyumri,Vanadzor,Abovyan :Ponta_Delgada AST,ADT:Hamilton
WET,WEST:Las_Palmas_de_Gran_Canaria,Santa_Cruz_de_Tenerife,La_Laguna,Telde :Praia,Mindelo,Espargos,Assomada
WET,WEST:Tórshavn WET,WEST: GMT:Kópavogur,Hafnarfjörður,Reykjanesbær :Grytviken GMT:Jamestown :
*ACDT,ACST:Adelaide_Hills,Mount_Gambier,Mount_Barker *AEST:Gold_Coast,Sunshine_Coast,Logan_City ACDT,ACST:
*ACST:Palmerston,Alice_Springs : AEDT,AEST: AEST: : AEDT,AEST: *AWST:Mandurah,Bunbury,Geraldton
*AEDT,AEST:Melbourne,Newcastle : : : : : : : : : : : : : : : : : : : : : : : : : : GMT: UTC:
CET,CEST:Rotterdam,The_Hague,Utrecht CET,CEST:Andorra_la_Vella,les_Escaldes :
EET,EEST:Thessaloníki,Pátra,Piraeus CET,CEST:Niš,Novi_Sad,Novi_Beograd CET,CEST:Hamburg,Munich,Köln
CET,CEST:Košice,Petržalka,Nitra CET,CEST:Antwerp,Gent,Charleroi EET,EEST:Iaşi,Constanţa,Cluj-Napoca
CET,CEST:Debrecen,Szeged,Miskolc CET,CEST: EET,EEST:Bălţi,Bender CET,CEST:Århus,Odense,Aalborg
*GMT,IST:Cork,Limerick,Galway CET,CEST: GMT,BST:Saint_Peter_Port EET,EEST:Espoo,Tampere,Vantaa GMT,BST:Douglas
:Ankara,Bursa,İzmir GMT,BST:Saint_Helier EET:Chernyakhovsk,Sovetsk,Baltiysk MSK: EET,EEST:Kharkiv,Odesa,Dnipro
*WET,WEST:Porto,Braga,Amadora CET,CEST:Maribor,Celje,Kranj **GMT,BST:Birmingham,Glasgow,Manchester
CET,CEST:Esch-sur-Alzette,Dudelange CET,CEST:Barcelona,Valencia,Zaragoza
CET,CEST:San_Pawl_il-Baħar,Birkirkara,Mosta,Sliema EET,EEST: :Homyel',Hrodna,Vitebsk CET,CEST:
**MSK:Saint_Petersburg,Nizhniy_Novgorod,Kazan CET,CEST:Bergen,Trondheim,Stavanger
**CET,CEST:Marseille,Lyon,Toulouse CET,CEST:Nikšić,Herceg_Novi,Pljevlja CET,CEST:Brno,Ostrava,Pilsen
EET,EEST:Daugavpils,Liepāja,Jelgava CET,CEST:Milan,Naples,Turin :Saratov,Tolyatti,Izhevsk CET,CEST:
CET,CEST:Banja_Luka,Zenica,Tuzla : MSK:Sevastopol,Kerch,Yevpatoriya CET,CEST:Kumanovo,Prilep,Bitola
EET,EEST:Plovdiv,Varna,Burgas CET,CEST:Gothenburg,Malmö,Uppsala EET,EEST:Tartu,Narva,Pärnu
CET,CEST:Tirana,Durrës,Vlorë,Elbasan : CET,CEST: CET,CEST:Vatican_City CET,CEST:Graz,Linz,Salzburg
EET,EEST:Kaunas,Klaipėda,Šiauliai MSK: CET,CEST:Kraków,Wrocław,Łódź CET,CEST:Split,Rijeka,Osijek
CET,CEST:Geneva,Basel,Lausanne EAT:Toamasina,Antsirabe,Mahajanga : :Flying_Fish_Cove :West_Island
EAT:Moroni,Moutsamoudou,Fomboni :Port-aux-Français :Victoria :Male
:Port_Louis,Vacoas,Beau_Bassin-Rose_Hill,Curepipe EAT:Mamoudzou,Koungou,Labattoir,Kaouéni
:Saint-Denis,Saint-Paul,Saint-Pierre,Le_Tampon : *NZDT,NZST:Christchurch,Wellington,Manukau_City :Arawa : : :
:Port-Vila : :Nasinu,Suva,Lautoka,Nadi : : : :Honiara,Tandai,Malango
*ChST:Dededo_Village,Yigo_Village,Tamuning-Tumon-Harmon_Village,Mangilao_Village
*HST:East_Honolulu,Pearl_City,Makakilo_/_Kapolei_/_Honokai_Hale : : :Palikir : :Dalap-Uliga-Dorrit,Kwajalein :
SST: :Yaren :Alofi :Kingston :Mont-Dore,Dumbéa *SST: :Ngerulmud :Adamstown : :Lae,Mount_Hagen,Popondetta
:Avarua ChST: :Faaa,Papeete,Punaauia : :Nuku‘alofa : :Mata-Utu`;
