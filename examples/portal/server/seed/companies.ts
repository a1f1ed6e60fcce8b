/** Invented businesses in seven scripts, made from each script's own words. */
import type { Random } from './random.ts';

/** A word and how it is written in a login. */
type Word = readonly [word: string, latin: string];

interface Script {
  readonly brands: readonly Word[];
  readonly trades: readonly Word[];
  readonly forms: readonly string[];
  readonly write: (brand: string, trade: string, form: string) => string;
  readonly zones: readonly string[];
  readonly language: string;
}

export interface Company {
  readonly name: string;
  readonly login: string;
  readonly zone: string;
  readonly language: string;
}

const words = (text: string): Word[] =>
  text.split(',').map((pair) => {
    const [word = '', latin = word] = pair.trim().split('=');
    return [word, latin.toLowerCase()];
  });

const scripts: readonly Script[] = [
  {
    brands: words(
      'Alderbrook,Nordwind,Val Clair=valclair,Costa Brisa=costabrisa,Łabędź=labedz,Ostrava,Silverford,Brännö=branno,' +
        'Monte Verde=monteverde,Harbour Lane=harbourlane,Çınar=cinar,Tisza,Redwood Gate=redwoodgate,Kestrel',
    ),
    trades: words('Telecom,Networks,Voice,Connect,Numbers,Exchange'),
    forms: ['Ltd', 'GmbH', 'S.L.', 'SARL', 'sp. z o.o.', 'AB', 'S.p.A.'],
    write: (brand, trade, form) => `${brand} ${trade} ${form}`,
    zones: ['Europe/London', 'Europe/Berlin', 'Europe/Madrid', 'Europe/Warsaw', 'America/New_York'],
    language: 'en',
  },
  {
    brands: words(
      'Янтарь=yantar,Ладога=ladoga,Байкал=baikal,Сокол=sokol,Вега=vega,Родопи=rodopi,Карпати=karpaty,Заря=zarya,' +
        'Дунав=dunav,Калина=kalyna,Орион=orion,Берёзка=beryozka',
    ),
    trades: words('Телеком=telecom,Связь=svyaz,Линк=link,Голос=golos,Медиа=media,Сервис=service'),
    forms: ['ООО', 'АО', 'ТОВ', 'ЕООД'],
    write: (brand, trade, form) => `${form} «${brand} ${trade}»`,
    zones: ['Europe/Sofia', 'Europe/Kyiv', 'Asia/Almaty', 'Asia/Novosibirsk'],
    language: 'en',
  },
  {
    brands: words(
      'Αιγαίο=aigaio,Όλυμπος=olympos,Ίριδα=irida,Πήγασος=pigasos,Αργώ=argo,Δελφίνι=delfini,Ορίζοντας=orizontas,' +
        'Ερμής=ermis,Κυκλάδες=kyklades,Φάρος=faros,Αλκυόνη=alkyoni,Μελτέμι=meltemi',
    ),
    trades: words(
      'Τηλεπικοινωνίες=tilepikoinonies,Δίκτυα=diktya,Φωνή=foni,Επικοινωνία=epikoinonia,Τηλεματική=tilematiki',
    ),
    forms: ['Α.Ε.', 'Ε.Π.Ε.', 'Ι.Κ.Ε.'],
    write: (brand, trade, form) => `${brand} ${trade} ${form}`,
    zones: ['Europe/Athens', 'Asia/Nicosia'],
    language: 'en',
  },
  {
    brands: words(
      'النخيل=nakheel,الصقر=saqr,الواحة=waha,الأفق=ufuq,المنارة=manara,الياسمين=yasmin,الفرات=furat,' +
        'النيل الأزرق=blue-nile,بوابة الصحراء=sahra,القافلة=qafila,السنديان=sindian,اللؤلؤة=lulua',
    ),
    trades: words(
      'للاتصالات=ittisalat,للشبكات=shabakat,لخدمات الصوت=sawt,للإنترنت=internet,للحلول الرقمية=hulul',
    ),
    forms: ['ذ.م.م', 'ش.م.م', 'م.م.ح'],
    write: (brand, trade, form) => `شركة ${brand} ${trade} ${form}`,
    zones: ['Asia/Dubai', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Baghdad'],
    language: 'ar',
  },
  {
    brands: words(
      'אלון=alon,גלבוע=gilboa,כרמל=carmel,ארז=erez,שחף=shahaf,רקפת=rakefet,כוכב הים=kochav-hayam,נחל=nahal,' +
        'תבור=tavor,דקל=dekel,סהר=sahar,גשר=gesher',
    ),
    trades: words('תקשורת=tikshoret,רשתות=reshatot,טלקום=telecom,קול ונתונים=kol,מרכזיות=merkaziyot'),
    forms: ['בע"מ', 'שותפות מוגבלת'],
    write: (brand, trade, form) => `${brand} ${trade} ${form}`,
    zones: ['Asia/Jerusalem'],
    language: 'en',
  },
  {
    brands: words(
      'さくら=sakura,みなと=minato,青空=aozora,あさひ=asahi,北斗=hokuto,やまびこ=yamabiko,ほたる=hotaru,いずみ=izumi',
    ),
    trades: words('通信=tsushin,ネットワーク=network,テレコム=telecom,電話サービス=denwa,ボイス=voice'),
    forms: ['株式会社', '合同会社'],
    write: (brand, trade, form) => form + brand + trade,
    zones: ['Asia/Tokyo'],
    language: 'en',
  },
  {
    brands: words(
      '东方=dongfang,蓝海=lanhai,云桥=yunqiao,星河=xinghe,金桥=jinqiao,长风=changfeng,松江=songjiang,青竹=qingzhu',
    ),
    trades: words('通信=tongxin,网络=wangluo,电信=dianxin,语音=yuyin,信息=xinxi'),
    forms: ['有限公司', '股份有限公司'],
    write: (brand, trade, form) => brand + trade + form,
    zones: ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Singapore'],
    language: 'en',
  },
];

/** `each` companies of every script, mixed. No name and no login comes twice. */
export function makeCompanies(random: Random, each: number): Company[] {
  const companies = scripts.flatMap(({ brands, trades, forms, write, zones, language }) => {
    const pairs = brands.flatMap((brand) => trades.map((trade) => [brand, trade] as const));
    return random
      .shuffle(pairs)
      .slice(0, each)
      .map(([brand, trade]) => ({
        name: write(brand[0], trade[0], random.pick(forms)),
        login: random.chance(0.05)
          ? `${brand[0]}.${trade[0]}`.replaceAll(' ', '')
          : `${brand[1]}-${trade[1]}`,
        zone: random.pick(zones),
        language: random.chance(0.7) ? language : random.pick(['en', 'de']),
      }));
  });
  return random.shuffle(companies);
}
