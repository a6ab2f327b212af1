package unicode

// This file names the sets of runes that Unicode defines. Only those that a program uses are made.

// Categories of Unicode.
var (
	C  = category("C")
	Cc = category("Cc")
	Cf = category("Cf")
	Cn = category("Cn")
	Co = category("Co")
	Cs = category("Cs")
	L  = category("L")
	LC = category("LC")
	Ll = category("Ll")
	Lm = category("Lm")
	Lo = category("Lo")
	Lt = category("Lt")
	Lu = category("Lu")
	M  = category("M")
	Mc = category("Mc")
	Me = category("Me")
	Mn = category("Mn")
	N  = category("N")
	Nd = category("Nd")
	Nl = category("Nl")
	No = category("No")
	P  = category("P")
	Pc = category("Pc")
	Pd = category("Pd")
	Pe = category("Pe")
	Pf = category("Pf")
	Pi = category("Pi")
	Po = category("Po")
	Ps = category("Ps")
	S  = category("S")
	Sc = category("Sc")
	Sk = category("Sk")
	Sm = category("Sm")
	So = category("So")
	Z  = category("Z")
	Zl = category("Zl")
	Zp = category("Zp")
	Zs = category("Zs")
)

// Categories by their long names.
var (
	Digit  = Nd
	Letter = L
	Lower  = Ll
	Mark   = M
	Number = N
	Other  = C
	Punct  = P
	Space  = Z
	Symbol = S
	Title  = Lt
	Upper  = Lu
)

// Scripts of Unicode.
var (
	Adlam                  = script("Adlam")
	Ahom                   = script("Ahom")
	Anatolian_Hieroglyphs  = script("Anatolian_Hieroglyphs")
	Arabic                 = script("Arabic")
	Armenian               = script("Armenian")
	Avestan                = script("Avestan")
	Balinese               = script("Balinese")
	Bamum                  = script("Bamum")
	Bassa_Vah              = script("Bassa_Vah")
	Batak                  = script("Batak")
	Bengali                = script("Bengali")
	Bhaiksuki              = script("Bhaiksuki")
	Bopomofo               = script("Bopomofo")
	Brahmi                 = script("Brahmi")
	Braille                = script("Braille")
	Buginese               = script("Buginese")
	Buhid                  = script("Buhid")
	Canadian_Aboriginal    = script("Canadian_Aboriginal")
	Carian                 = script("Carian")
	Caucasian_Albanian     = script("Caucasian_Albanian")
	Chakma                 = script("Chakma")
	Cham                   = script("Cham")
	Cherokee               = script("Cherokee")
	Chorasmian             = script("Chorasmian")
	Common                 = script("Common")
	Coptic                 = script("Coptic")
	Cuneiform              = script("Cuneiform")
	Cypriot                = script("Cypriot")
	Cypro_Minoan           = script("Cypro_Minoan")
	Cyrillic               = script("Cyrillic")
	Deseret                = script("Deseret")
	Devanagari             = script("Devanagari")
	Dives_Akuru            = script("Dives_Akuru")
	Dogra                  = script("Dogra")
	Duployan               = script("Duployan")
	Egyptian_Hieroglyphs   = script("Egyptian_Hieroglyphs")
	Elbasan                = script("Elbasan")
	Elymaic                = script("Elymaic")
	Ethiopic               = script("Ethiopic")
	Georgian               = script("Georgian")
	Glagolitic             = script("Glagolitic")
	Gothic                 = script("Gothic")
	Grantha                = script("Grantha")
	Greek                  = script("Greek")
	Gujarati               = script("Gujarati")
	Gunjala_Gondi          = script("Gunjala_Gondi")
	Gurmukhi               = script("Gurmukhi")
	Han                    = script("Han")
	Hangul                 = script("Hangul")
	Hanifi_Rohingya        = script("Hanifi_Rohingya")
	Hanunoo                = script("Hanunoo")
	Hatran                 = script("Hatran")
	Hebrew                 = script("Hebrew")
	Hiragana               = script("Hiragana")
	Imperial_Aramaic       = script("Imperial_Aramaic")
	Inherited              = script("Inherited")
	Inscriptional_Pahlavi  = script("Inscriptional_Pahlavi")
	Inscriptional_Parthian = script("Inscriptional_Parthian")
	Javanese               = script("Javanese")
	Kaithi                 = script("Kaithi")
	Kannada                = script("Kannada")
	Katakana               = script("Katakana")
	Kawi                   = script("Kawi")
	Kayah_Li               = script("Kayah_Li")
	Kharoshthi             = script("Kharoshthi")
	Khitan_Small_Script    = script("Khitan_Small_Script")
	Khmer                  = script("Khmer")
	Khojki                 = script("Khojki")
	Khudawadi              = script("Khudawadi")
	Lao                    = script("Lao")
	Latin                  = script("Latin")
	Lepcha                 = script("Lepcha")
	Limbu                  = script("Limbu")
	Linear_A               = script("Linear_A")
	Linear_B               = script("Linear_B")
	Lisu                   = script("Lisu")
	Lycian                 = script("Lycian")
	Lydian                 = script("Lydian")
	Mahajani               = script("Mahajani")
	Makasar                = script("Makasar")
	Malayalam              = script("Malayalam")
	Mandaic                = script("Mandaic")
	Manichaean             = script("Manichaean")
	Marchen                = script("Marchen")
	Masaram_Gondi          = script("Masaram_Gondi")
	Medefaidrin            = script("Medefaidrin")
	Meetei_Mayek           = script("Meetei_Mayek")
	Mende_Kikakui          = script("Mende_Kikakui")
	Meroitic_Cursive       = script("Meroitic_Cursive")
	Meroitic_Hieroglyphs   = script("Meroitic_Hieroglyphs")
	Miao                   = script("Miao")
	Modi                   = script("Modi")
	Mongolian              = script("Mongolian")
	Mro                    = script("Mro")
	Multani                = script("Multani")
	Myanmar                = script("Myanmar")
	Nabataean              = script("Nabataean")
	Nag_Mundari            = script("Nag_Mundari")
	Nandinagari            = script("Nandinagari")
	New_Tai_Lue            = script("New_Tai_Lue")
	Newa                   = script("Newa")
	Nko                    = script("Nko")
	Nushu                  = script("Nushu")
	Nyiakeng_Puachue_Hmong = script("Nyiakeng_Puachue_Hmong")
	Ogham                  = script("Ogham")
	Ol_Chiki               = script("Ol_Chiki")
	Old_Hungarian          = script("Old_Hungarian")
	Old_Italic             = script("Old_Italic")
	Old_North_Arabian      = script("Old_North_Arabian")
	Old_Permic             = script("Old_Permic")
	Old_Persian            = script("Old_Persian")
	Old_Sogdian            = script("Old_Sogdian")
	Old_South_Arabian      = script("Old_South_Arabian")
	Old_Turkic             = script("Old_Turkic")
	Old_Uyghur             = script("Old_Uyghur")
	Oriya                  = script("Oriya")
	Osage                  = script("Osage")
	Osmanya                = script("Osmanya")
	Pahawh_Hmong           = script("Pahawh_Hmong")
	Palmyrene              = script("Palmyrene")
	Pau_Cin_Hau            = script("Pau_Cin_Hau")
	Phags_Pa               = script("Phags_Pa")
	Phoenician             = script("Phoenician")
	Psalter_Pahlavi        = script("Psalter_Pahlavi")
	Rejang                 = script("Rejang")
	Runic                  = script("Runic")
	Samaritan              = script("Samaritan")
	Saurashtra             = script("Saurashtra")
	Sharada                = script("Sharada")
	Shavian                = script("Shavian")
	Siddham                = script("Siddham")
	SignWriting            = script("SignWriting")
	Sinhala                = script("Sinhala")
	Sogdian                = script("Sogdian")
	Sora_Sompeng           = script("Sora_Sompeng")
	Soyombo                = script("Soyombo")
	Sundanese              = script("Sundanese")
	Syloti_Nagri           = script("Syloti_Nagri")
	Syriac                 = script("Syriac")
	Tagalog                = script("Tagalog")
	Tagbanwa               = script("Tagbanwa")
	Tai_Le                 = script("Tai_Le")
	Tai_Tham               = script("Tai_Tham")
	Tai_Viet               = script("Tai_Viet")
	Takri                  = script("Takri")
	Tamil                  = script("Tamil")
	Tangsa                 = script("Tangsa")
	Tangut                 = script("Tangut")
	Telugu                 = script("Telugu")
	Thaana                 = script("Thaana")
	Thai                   = script("Thai")
	Tibetan                = script("Tibetan")
	Tifinagh               = script("Tifinagh")
	Tirhuta                = script("Tirhuta")
	Toto                   = script("Toto")
	Ugaritic               = script("Ugaritic")
	Vai                    = script("Vai")
	Vithkuqi               = script("Vithkuqi")
	Wancho                 = script("Wancho")
	Warang_Citi            = script("Warang_Citi")
	Yezidi                 = script("Yezidi")
	Yi                     = script("Yi")
	Zanabazar_Square       = script("Zanabazar_Square")
)

// Properties of Unicode.
var (
	ASCII_Hex_Digit                    = property("ASCII_Hex_Digit")
	Bidi_Control                       = property("Bidi_Control")
	Dash                               = property("Dash")
	Deprecated                         = property("Deprecated")
	Diacritic                          = property("Diacritic")
	Extender                           = property("Extender")
	Hex_Digit                          = property("Hex_Digit")
	Hyphen                             = property("Hyphen")
	IDS_Binary_Operator                = property("IDS_Binary_Operator")
	IDS_Trinary_Operator               = property("IDS_Trinary_Operator")
	Ideographic                        = property("Ideographic")
	Join_Control                       = property("Join_Control")
	Logical_Order_Exception            = property("Logical_Order_Exception")
	Noncharacter_Code_Point            = property("Noncharacter_Code_Point")
	Other_Alphabetic                   = property("Other_Alphabetic")
	Other_Default_Ignorable_Code_Point = property("Other_Default_Ignorable_Code_Point")
	Other_Grapheme_Extend              = property("Other_Grapheme_Extend")
	Other_ID_Continue                  = property("Other_ID_Continue")
	Other_ID_Start                     = property("Other_ID_Start")
	Other_Lowercase                    = property("Other_Lowercase")
	Other_Math                         = property("Other_Math")
	Other_Uppercase                    = property("Other_Uppercase")
	Pattern_Syntax                     = property("Pattern_Syntax")
	Pattern_White_Space                = property("Pattern_White_Space")
	Prepended_Concatenation_Mark       = property("Prepended_Concatenation_Mark")
	Quotation_Mark                     = property("Quotation_Mark")
	Radical                            = property("Radical")
	Regional_Indicator                 = property("Regional_Indicator")
	STerm                              = property("STerm")
	Sentence_Terminal                  = property("Sentence_Terminal")
	Soft_Dotted                        = property("Soft_Dotted")
	Terminal_Punctuation               = property("Terminal_Punctuation")
	Unified_Ideograph                  = property("Unified_Ideograph")
	Variation_Selector                 = property("Variation_Selector")
	White_Space                        = property("White_Space")
)

// Categories are the categories by name.
var Categories = map[string]*RangeTable{
	"C":  C,
	"Cc": Cc,
	"Cf": Cf,
	"Cn": Cn,
	"Co": Co,
	"Cs": Cs,
	"L":  L,
	"LC": LC,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M":  M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N":  N,
	"Nd": Nd,
	"Nl": Nl,
	"No": No,
	"P":  P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S":  S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z":  Z,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
}

// Scripts are the scripts by name.
var Scripts = map[string]*RangeTable{
	"Adlam":                  Adlam,
	"Ahom":                   Ahom,
	"Anatolian_Hieroglyphs":  Anatolian_Hieroglyphs,
	"Arabic":                 Arabic,
	"Armenian":               Armenian,
	"Avestan":                Avestan,
	"Balinese":               Balinese,
	"Bamum":                  Bamum,
	"Bassa_Vah":              Bassa_Vah,
	"Batak":                  Batak,
	"Bengali":                Bengali,
	"Bhaiksuki":              Bhaiksuki,
	"Bopomofo":               Bopomofo,
	"Brahmi":                 Brahmi,
	"Braille":                Braille,
	"Buginese":               Buginese,
	"Buhid":                  Buhid,
	"Canadian_Aboriginal":    Canadian_Aboriginal,
	"Carian":                 Carian,
	"Caucasian_Albanian":     Caucasian_Albanian,
	"Chakma":                 Chakma,
	"Cham":                   Cham,
	"Cherokee":               Cherokee,
	"Chorasmian":             Chorasmian,
	"Common":                 Common,
	"Coptic":                 Coptic,
	"Cuneiform":              Cuneiform,
	"Cypriot":                Cypriot,
	"Cypro_Minoan":           Cypro_Minoan,
	"Cyrillic":               Cyrillic,
	"Deseret":                Deseret,
	"Devanagari":             Devanagari,
	"Dives_Akuru":            Dives_Akuru,
	"Dogra":                  Dogra,
	"Duployan":               Duployan,
	"Egyptian_Hieroglyphs":   Egyptian_Hieroglyphs,
	"Elbasan":                Elbasan,
	"Elymaic":                Elymaic,
	"Ethiopic":               Ethiopic,
	"Georgian":               Georgian,
	"Glagolitic":             Glagolitic,
	"Gothic":                 Gothic,
	"Grantha":                Grantha,
	"Greek":                  Greek,
	"Gujarati":               Gujarati,
	"Gunjala_Gondi":          Gunjala_Gondi,
	"Gurmukhi":               Gurmukhi,
	"Han":                    Han,
	"Hangul":                 Hangul,
	"Hanifi_Rohingya":        Hanifi_Rohingya,
	"Hanunoo":                Hanunoo,
	"Hatran":                 Hatran,
	"Hebrew":                 Hebrew,
	"Hiragana":               Hiragana,
	"Imperial_Aramaic":       Imperial_Aramaic,
	"Inherited":              Inherited,
	"Inscriptional_Pahlavi":  Inscriptional_Pahlavi,
	"Inscriptional_Parthian": Inscriptional_Parthian,
	"Javanese":               Javanese,
	"Kaithi":                 Kaithi,
	"Kannada":                Kannada,
	"Katakana":               Katakana,
	"Kawi":                   Kawi,
	"Kayah_Li":               Kayah_Li,
	"Kharoshthi":             Kharoshthi,
	"Khitan_Small_Script":    Khitan_Small_Script,
	"Khmer":                  Khmer,
	"Khojki":                 Khojki,
	"Khudawadi":              Khudawadi,
	"Lao":                    Lao,
	"Latin":                  Latin,
	"Lepcha":                 Lepcha,
	"Limbu":                  Limbu,
	"Linear_A":               Linear_A,
	"Linear_B":               Linear_B,
	"Lisu":                   Lisu,
	"Lycian":                 Lycian,
	"Lydian":                 Lydian,
	"Mahajani":               Mahajani,
	"Makasar":                Makasar,
	"Malayalam":              Malayalam,
	"Mandaic":                Mandaic,
	"Manichaean":             Manichaean,
	"Marchen":                Marchen,
	"Masaram_Gondi":          Masaram_Gondi,
	"Medefaidrin":            Medefaidrin,
	"Meetei_Mayek":           Meetei_Mayek,
	"Mende_Kikakui":          Mende_Kikakui,
	"Meroitic_Cursive":       Meroitic_Cursive,
	"Meroitic_Hieroglyphs":   Meroitic_Hieroglyphs,
	"Miao":                   Miao,
	"Modi":                   Modi,
	"Mongolian":              Mongolian,
	"Mro":                    Mro,
	"Multani":                Multani,
	"Myanmar":                Myanmar,
	"Nabataean":              Nabataean,
	"Nag_Mundari":            Nag_Mundari,
	"Nandinagari":            Nandinagari,
	"New_Tai_Lue":            New_Tai_Lue,
	"Newa":                   Newa,
	"Nko":                    Nko,
	"Nushu":                  Nushu,
	"Nyiakeng_Puachue_Hmong": Nyiakeng_Puachue_Hmong,
	"Ogham":                  Ogham,
	"Ol_Chiki":               Ol_Chiki,
	"Old_Hungarian":          Old_Hungarian,
	"Old_Italic":             Old_Italic,
	"Old_North_Arabian":      Old_North_Arabian,
	"Old_Permic":             Old_Permic,
	"Old_Persian":            Old_Persian,
	"Old_Sogdian":            Old_Sogdian,
	"Old_South_Arabian":      Old_South_Arabian,
	"Old_Turkic":             Old_Turkic,
	"Old_Uyghur":             Old_Uyghur,
	"Oriya":                  Oriya,
	"Osage":                  Osage,
	"Osmanya":                Osmanya,
	"Pahawh_Hmong":           Pahawh_Hmong,
	"Palmyrene":              Palmyrene,
	"Pau_Cin_Hau":            Pau_Cin_Hau,
	"Phags_Pa":               Phags_Pa,
	"Phoenician":             Phoenician,
	"Psalter_Pahlavi":        Psalter_Pahlavi,
	"Rejang":                 Rejang,
	"Runic":                  Runic,
	"Samaritan":              Samaritan,
	"Saurashtra":             Saurashtra,
	"Sharada":                Sharada,
	"Shavian":                Shavian,
	"Siddham":                Siddham,
	"SignWriting":            SignWriting,
	"Sinhala":                Sinhala,
	"Sogdian":                Sogdian,
	"Sora_Sompeng":           Sora_Sompeng,
	"Soyombo":                Soyombo,
	"Sundanese":              Sundanese,
	"Syloti_Nagri":           Syloti_Nagri,
	"Syriac":                 Syriac,
	"Tagalog":                Tagalog,
	"Tagbanwa":               Tagbanwa,
	"Tai_Le":                 Tai_Le,
	"Tai_Tham":               Tai_Tham,
	"Tai_Viet":               Tai_Viet,
	"Takri":                  Takri,
	"Tamil":                  Tamil,
	"Tangsa":                 Tangsa,
	"Tangut":                 Tangut,
	"Telugu":                 Telugu,
	"Thaana":                 Thaana,
	"Thai":                   Thai,
	"Tibetan":                Tibetan,
	"Tifinagh":               Tifinagh,
	"Tirhuta":                Tirhuta,
	"Toto":                   Toto,
	"Ugaritic":               Ugaritic,
	"Vai":                    Vai,
	"Vithkuqi":               Vithkuqi,
	"Wancho":                 Wancho,
	"Warang_Citi":            Warang_Citi,
	"Yezidi":                 Yezidi,
	"Yi":                     Yi,
	"Zanabazar_Square":       Zanabazar_Square,
}

// Properties are the properties by name.
var Properties = map[string]*RangeTable{
	"ASCII_Hex_Digit":                    ASCII_Hex_Digit,
	"Bidi_Control":                       Bidi_Control,
	"Dash":                               Dash,
	"Deprecated":                         Deprecated,
	"Diacritic":                          Diacritic,
	"Extender":                           Extender,
	"Hex_Digit":                          Hex_Digit,
	"Hyphen":                             Hyphen,
	"IDS_Binary_Operator":                IDS_Binary_Operator,
	"IDS_Trinary_Operator":               IDS_Trinary_Operator,
	"Ideographic":                        Ideographic,
	"Join_Control":                       Join_Control,
	"Logical_Order_Exception":            Logical_Order_Exception,
	"Noncharacter_Code_Point":            Noncharacter_Code_Point,
	"Other_Alphabetic":                   Other_Alphabetic,
	"Other_Default_Ignorable_Code_Point": Other_Default_Ignorable_Code_Point,
	"Other_Grapheme_Extend":              Other_Grapheme_Extend,
	"Other_ID_Continue":                  Other_ID_Continue,
	"Other_ID_Start":                     Other_ID_Start,
	"Other_Lowercase":                    Other_Lowercase,
	"Other_Math":                         Other_Math,
	"Other_Uppercase":                    Other_Uppercase,
	"Pattern_Syntax":                     Pattern_Syntax,
	"Pattern_White_Space":                Pattern_White_Space,
	"Prepended_Concatenation_Mark":       Prepended_Concatenation_Mark,
	"Quotation_Mark":                     Quotation_Mark,
	"Radical":                            Radical,
	"Regional_Indicator":                 Regional_Indicator,
	"STerm":                              STerm,
	"Sentence_Terminal":                  Sentence_Terminal,
	"Soft_Dotted":                        Soft_Dotted,
	"Terminal_Punctuation":               Terminal_Punctuation,
	"Unified_Ideograph":                  Unified_Ideograph,
	"Variation_Selector":                 Variation_Selector,
	"White_Space":                        White_Space,
}

// FoldCategory has, for a category, the runes outside of it that fold to one inside.
var FoldCategory = map[string]*RangeTable{
	"L":  foldCategory("L"),
	"Ll": foldCategory("Ll"),
	"Lt": foldCategory("Lt"),
	"Lu": foldCategory("Lu"),
	"M":  foldCategory("M"),
	"Mn": foldCategory("Mn"),
}

// FoldScript has, for a script, the runes outside of it that fold to one inside.
var FoldScript = map[string]*RangeTable{
	"Common":    foldScript("Common"),
	"Greek":     foldScript("Greek"),
	"Inherited": foldScript("Inherited"),
}

// CategoryAliases maps long names of categories to the short ones.
var CategoryAliases = map[string]string{
	"Cased_Letter":          "LC",
	"Close_Punctuation":     "Pe",
	"Combining_Mark":        "M",
	"Connector_Punctuation": "Pc",
	"Control":               "Cc",
	"Currency_Symbol":       "Sc",
	"Dash_Punctuation":      "Pd",
	"Decimal_Number":        "Nd",
	"Enclosing_Mark":        "Me",
	"Final_Punctuation":     "Pf",
	"Format":                "Cf",
	"Initial_Punctuation":   "Pi",
	"Letter":                "L",
	"Letter_Number":         "Nl",
	"Line_Separator":        "Zl",
	"Lowercase_Letter":      "Ll",
	"Mark":                  "M",
	"Math_Symbol":           "Sm",
	"Modifier_Letter":       "Lm",
	"Modifier_Symbol":       "Sk",
	"Nonspacing_Mark":       "Mn",
	"Number":                "N",
	"Open_Punctuation":      "Ps",
	"Other":                 "C",
	"Other_Letter":          "Lo",
	"Other_Number":          "No",
	"Other_Punctuation":     "Po",
	"Other_Symbol":          "So",
	"Paragraph_Separator":   "Zp",
	"Private_Use":           "Co",
	"Punctuation":           "P",
	"Separator":             "Z",
	"Space_Separator":       "Zs",
	"Spacing_Mark":          "Mc",
	"Surrogate":             "Cs",
	"Symbol":                "S",
	"Titlecase_Letter":      "Lt",
	"Unassigned":            "Cn",
	"Uppercase_Letter":      "Lu",
	"cntrl":                 "Cc",
	"digit":                 "Nd",
	"punct":                 "P",
}
