/**
 * The stems of the most frequent passwords of published leaks, and of those that Japanese members choose:
 * lower case, without the digits and symbols that people add (the rule takes those off before it looks here).
 * Whole passwords that are nothing but digits or keyboard runs are found by pattern, not by this list.
 */
const STEMS = `
  aaron abc abcd abcde abcdef abigail access account action adam admin administrator adobe adrian aikido aino
  airplane aishiteru akane akemi akira albert alex alexander alexandra alexis alice alicia allison amanda
  amber america american anata andrea andrew angel angela angels anime anna anthony apple april arigato
  arigatou arsenal asami asdf asdfasdf asdfgh asdfghjk asdfghjkl ashley asuka asshole august austin autumn ayaka ayumi azerty
  babygirl badboy bailey banana bandit barcelona barney baseball baskeball basketball batman beautiful beaver
  benjamin bigdaddy bigdog bigtits bird biteme black blackie blessed blessing blink blowjob blue blueberry bond boomer booboo
  boston bradley brandon brandy brazil brian broncos brooklyn browns bubba buddy bulldog business buster butter
  butterfly camaro cameron canada captain carlos caroline carter casper catherine chance changeme
  charles charlie charlotte cheese chelsea cherry chester chicago chicken chihiro chiisai chinatsu
  chocolate chris christian christina christine christopher classic claudia cocacola coffee college compaq computer
  connect control cookie cooper copper corvette country courtney cowboy cowboys cristina crystal daichi
  daisuke daisy dakota dallas dance daniel danielle david december default dejavu dennis denver destiny
  devil diablo diamond disney doctor doggie doggy dolphin dolphins donald doraemon doreamon dragon dragonball dreams drowssap eagle eagles
  edward einstein elizabeth ellen elephant emily eminem emmanuel eric erika evanescence exchange explorer
  facebook faith falcon family fernando ferrari firebird fire fireman fish fishing florida flower flowers
  fluffy football forever forget formula france francis frank frankie freddy freedom friday friend friends
  friendship fuckoff fuckyou fuckme fuji fujiwara fujisan fukuoka future gabriel gakusei gambare ganbare gandalf garfield gateway gemini
  genesis genki george getmoney giants gibson ginger girls god godzilla gohan golden goldfish golf golfer google gordon grace
  green guest guitar gundam hachi haha hahaha hajime hamster hanako hana handball hannah happy hard hardcore haruka haruki harley
  harry harrypotter hawaii heather heaven hello hellokitty helpme hentai hikaru hikari himitsu hinata hiro hiroki hiromi hiroshi hockey
  hokkaido home honda honey hooters horses hottie hotdog house houston hunter hunting iceman idontknow ichigo ichiban iloveu
  iloveyou iloveyouu indian internet ironman isabella itsuki jackass jackie jackson jaguar jake james janakpur japan japanese jasmine
  jasper jennifer jeremy jessica jessie jesus johnny johnson jonathan jordan joseph joshua julia julian july june junior
  justice justin kagawa kaichi kaisha kamisama kanako kanji kaori kate katherine kathleen kawaii kazuki kazuya kei keiko kelly ken kenichi kenji kenta kento kevin
  kimchi kimberly king kingdom kirari kissme kitty knight kobe kodomo kokoro konnichiwa kouhei koyama kumamoto kyoto lakers laura lauren legend leonard leslie letmein lfc
  liberty lincoln linkin liverpool lizard login lol london looking love lovely lover loveme loverboy loveyou lucky
  mackenzie madison maggie magic makoto mamoru manabu manager manchester mankind marcus maria mariana marie marina mario
  marlboro marriage martin master matrix matthew maverick maxwell mayumi megumi melissa member mercedes mercury merlin metal mexico
  miami michael michelle michiko mickey microsoft midnight midori mike mikan minato minecraft misaki miyuki mnbvcxz mobile momo momoko monday
  money monica monkey monster moomin moon morgan morning mother motorola mountain muffin murphy music
  mustang myspace nagoya naruto naoki naoko natalie natasha natsumi nascar nathan naughty newyork newpass nicholas nicole ninja nihon nippon nintendo nirvana nissan
  nobody nothing november nozomi number october ohayou okinawa oliver omega onepiece onigiri online orange osaka oyasumi
  packers panasonic panda panther pantyhose paradise parker pass passw passwd passwort password passwords passpass pasuwado patricia patrick peaches peanut pepper
  personal peter phantom phoenix picture pikachu pirate please pokemon pookie poohbear porsche portal power precious prince princess private
  profile pumpkin purple pussy qazwsx qazwsxedc qqww qwer qwert qwerty qwertyu qwertyui qwertyuiop rabbit rachel raiders rainbow ranger rangers rebecca
  redsox remember ren respect richard ricky riku robert rocket rockstar ronaldo root rootroot rose rosebud runner russia ryohei ryosuke ryota sabrina sakura sakurai sakurasaku
  samantha samsung samurai samuel sandra santiago sapporo sarah sasuke satomi satoshi sato saturday sayaka sayonara sayuri school scooter scorpio scorpion scott seattle secret secure sendai sensei september
  sexy shadow shannon sharon shinichi shingo shinji shizuka shoes shota silver simple single sister skyline skywalker slayer smile smokey snoopy snowball soccer
  softball sony sophie spanky sparky spider spiderman spirit spring spongebob squirt staff starwars station steelers stella
  stephanie stephen steven student success suika sugar summer sunday sunflower sunset sunshine superman superstar support suzuki sweet sweetie sweety sydney system
  taiga takahashi takashi takeshi takuya tamago tanaka taro taylor teacher temp temporary tennis teresa test tester testing testtest thailand theman
  thomas thunder thx thursday tiffany tiger tigers tigger time tinkerbell titanic tokyo tomodachi tomoko tomomi tony toor tootsie totoro toyota travis trinity trouble trustno tsubasa tsukasa tucker tuesday turtle twitter
  unicorn united unknown user vampire vanessa veronica victor victoria viking vincent violet viper volleyball voyager wakana warrior
  watashi watanabe weather wednesday welcome welkom whatever white wilson william windows winner winter winston wisdom wizard wolf woaini wolverine wonder worldcup xavier
  xbox xxx yamada yamaha yamamoto yamato yankees yankee yellow yokohama yokosuka yoshi yoshida yosuke yousuke youtube yuki yukiko yuko yuri yuta yuto yutaka zachary zaq zaqwsx zeppelin zxcv zxcvb zxcvbn zxcvbnm zxcasdqwe
`;

export const COMMON_STEMS: ReadonlySet<string> = new Set(STEMS.trim().split(/\s+/));
