"""Symptoms and parts: what a customer's story says is wrong, in a word that can be counted."""

from enum import StrEnum

from actions.domain.script import shape


class Symptom(StrEnum):
    """How a fault shows itself."""

    SPARK = "spark"
    """Smoke, fire, sparks, electric shock."""
    ERROR = "error"
    """A code on the display."""
    TRIPS = "trips"
    """The fuse or the breaker goes."""
    LEAK = "leak"
    SMELL = "smell"
    NOISE = "noise"
    """Noise or shaking."""
    ICE = "ice"
    DRAIN = "drain"
    """Water stays inside."""
    SPIN = "spin"
    """Drum, brush or fan does not turn."""
    BATTERY = "battery"
    CONNECTION = "connection"
    PICTURE = "picture"
    """Nothing, or nothing right, on a screen."""
    DOOR = "door"
    HOT = "hot"
    """Too hot."""
    COLD = "cold"
    """Does not heat."""
    WARM = "warm"
    """Does not cool."""
    STOPS = "stops"
    """Stops in the middle."""
    DEAD = "dead"
    """Does not start at all."""
    WEAK = "weak"
    """Works, but poorly."""


class SparePart(StrEnum):
    """What in a unit is named as the cause."""

    COMPRESSOR = "compressor"
    MOTOR = "motor"
    PUMP = "pump"
    SEAL = "seal"
    THERMOSTAT = "thermostat"
    HEATER = "heater"
    BOARD = "board"
    FAN = "fan"
    HOSE = "hose"
    VALVE = "valve"
    FILTER = "filter"
    BATTERY = "battery"
    SCREEN = "screen"
    BRUSH = "brush"
    BEARING = "bearing"
    TANK = "tank"


SYMPTOM_WORDS = {
    Symptom.SPARK: shape(
        r"smok(?:e|ing)\b|\bfire\b|flame|spark|electric shock|\bshock(?:ed|s)? me"
        r"|冒烟|起火|着火|火花|触电|漏电|麻手"
    ),
    Symptom.ERROR: shape(
        r"\berror\b|\b(?:fault|error) code|shows? (?:code )?[efhp]-?\d+"
        r"|故障码|错误代码|报错|报[a-z]\d|显示[a-z]-?\d"
    ),
    Symptom.TRIPS: shape(r"\btrip(?:s|ped|ping)?\b|\bfuse\b|breaker|跳闸|保险丝|空气开关"),
    Symptom.LEAK: shape(
        r"leak|drip(?:s|ping)|puddle|water (?:on|all over|under|comes out)|漏水|漏|滴水|渗水|一地水|地上.{0,4}水"
    ),
    Symptom.SMELL: shape(r"smell|stink|odou?r|臭|异味|怪味|焦味|味道"),
    Symptom.NOISE: shape(
        r"nois[ey]|loud|rattl|squeal|squeak|grind|hum(?:s|ming)|bang(?:s|ing)|knock|vibrat|shak(?:es|ing)"
        r"|噪[音声]|异[响声音]|响声|声音.{0,3}(?:大|响)|[很太]响|很吵|太吵|不正常的声|嗡嗡|吱吱|咔咔|抖动|震动|振动"
    ),
    Symptom.ICE: shape(r"\bic(?:e|es|ed|ing)\b|frost|frozen (?:over|up)|结冰|结霜|冻住|冰太厚"),
    Symptom.DRAIN: shape(
        r"(?:not|n['’]t|never|won['’]?t) (?:\w+ )?(?:drain|pump)|water stays|standing water|不排水|排不出|排水不"
        r"|积水|水排不"
    ),
    Symptom.SPIN: shape(
        r"(?:not|n['’]t|stopped|no longer) (?:\w+ )?(?:spin|turn(?:s|ing)? (?:round|around)|rotat)"
        r"|spinning|不转|唔(?:识)?转|转不动|不脱水|不甩干|卡住不动"
    ),
    Symptom.BATTERY: shape(r"batter(?:y|ies)|charg(?:e|es|ing)\b|充不进|充电|电池|续航"),
    Symptom.CONNECTION: shape(
        r"wi-?fi|bluetooth|connect|pair(?:s|ing)|the app\b|连不上|无线|蓝牙|网络|配网|断连"
    ),
    Symptom.PICTURE: shape(
        r"picture|screen|display|pixel|no image|flicker|屏幕|画面|花屏|黑屏|图像|闪屏"
    ),
    Symptom.DOOR: shape(
        r"\b(?:door|lid|hinge|handle|latch|drawer)s?\b|门(?:关|打|封|锁|把|不|合)|关不上|盖子"
    ),
    Symptom.HOT: shape(r"too hot|overheat|very hot|过热|发烫|太烫|烫手"),
    Symptom.COLD: shape(
        r"(?:not|n['’]t|no longer|stopped|won['’]?t) (?:\w+ )?(?:heat|warm|get(?:ting)? (?:hot|warm))"
        r"|no (?:heat|hot water)|stays cold|lukewarm|不加热|[不唔]热|没有?热水|不升温|水是凉的|不暖"
    ),
    Symptom.WARM: shape(
        r"\b(?:fridge|freezer|refrigerator)(?: is| gets?| got| stays| feels| has become)+ (?:too )?warm"
        r"|(?:not|n['’]t|no longer|stopped|won['’]?t) (?:\w+ )?(?:cool|freez|get(?:ting)? cold|cold)"
        r"|(?:too|stays) warm|warm inside|不(?:太|怎么|大)?(?:制冷|冷|凉)|[不唔]够?[冷凉冻]|制冷(?:效果)?(?:差|不好)|温度降不下|化冻|吹热风"
    ),
    Symptom.STOPS: shape(
        r"(?:stops?|cuts? out|shuts? (?:off|down)|switch(?:es)? (?:itself )?off|turns? (?:itself )?off)"
        r"|自动关机|自己停|中途停|突然停|老是停|停机|自动断电"
    ),
    Symptom.DEAD: shape(
        r"dead\b|(?:not|n['’]t|won['’]?t) (?:\w+ )?(?:start|turn on|switch on|power|come on)|no power"
        r"|[没冇](?:晒)?反应|[开着]唔到|不通电|开不了机|启动不了|没电|不启动|打不开|不亮"
    ),
    Symptom.WEAK: shape(
        r"weak|slow(?:ly)?\b|poor(?:ly)?\b|barely|hardly|not clean|no (?:suction|pressure)"
        r"|吸力|没劲|太慢|洗不干净|不干净|效果差|压力小|风(?:量)?小"
    ),
}
PART_WORDS = {
    SparePart.COMPRESSOR: shape(r"compressor|压缩机"),
    SparePart.PUMP: shape(r"\bpump(?!ed)s?\b|水泵|排水泵"),
    SparePart.FAN: shape(r"\bfan\b|风机|风扇"),
    SparePart.MOTOR: shape(r"\bmotor\b|电机|马达"),
    SparePart.SEAL: shape(r"\bseal\b|gasket|密封圈|门封|胶圈"),
    SparePart.THERMOSTAT: shape(r"thermostat|temperature sensor|温控器|温度传感器"),
    SparePart.HEATER: shape(r"heating element|heat exchanger|\belement\b|加热管|发热管|热交换器"),
    SparePart.BOARD: shape(r"(?:control|circuit|main) ?board|\bpcb\b|主板|电路板|控制板"),
    SparePart.HOSE: shape(r"\bhose\b|水管|软管|进水管"),
    SparePart.VALVE: shape(r"\bvalve\b|阀"),
    SparePart.FILTER: shape(r"\bfilters?\b|滤网|滤芯|过滤网"),
    SparePart.BATTERY: shape(r"batter(?:y|ies)|电池"),
    SparePart.SCREEN: shape(r"\bscreen\b|display panel|屏幕|面板"),
    SparePart.BRUSH: shape(r"\bbrush(?:es)?\b|滚刷|边刷|刷子"),
    SparePart.BEARING: shape(r"bearing|轴承"),
    SparePart.TANK: shape(r"\btank\b|内胆|水箱"),
}


def symptom_of(story: str) -> Symptom | None:
    """Name the symptom that a story tells of, the most telling first; None for none known."""
    return next((name for name, words in SYMPTOM_WORDS.items() if words.search(story)), None)


def part_of(story: str) -> SparePart | None:
    """Name the part that a story puts it down to; None for none."""
    return next((name for name, words in PART_WORDS.items() if words.search(story)), None)
