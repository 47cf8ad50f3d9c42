"""Words of a query that ask and do not tell what is looked for, for each language that has them."""

from typing import NamedTuple


class QueryWords(NamedTuple):
    """What stands in a question beside what it is about.

    ``words`` stand between spaces. Where a language has no spaces, ``particles`` are written after
    nouns and ``endings`` after verbs, several of them in a row, and ``asking`` are words by
    themselves.
    """

    words: str = ""
    particles: str = ""
    endings: str = ""
    asking: str = ""


_NONE = QueryWords()
_OF_LANGUAGES = {
    "en": QueryWords(
        "a about all also am an and any anything anyone are as at be because been being but by can"
        " could did do does doing done for from get gets getting give go going good had happen"
        " happens has have having hello here how i if in into is it its just know let like made"
        " make makes me more much must my no not of on or our out please put say see should so some"
        " somebody someone something tell than that the their them then there these they thing"
        " things this those to too up us use used want was way we well were what when where whether"
        " which who whom whose why will with without would you your"
    ),
    "fr": QueryWords(
        "a à ai as au aucun aussi aux avec avoir ça ce ces cet cette ceux chez combien comment d"
        " dans de des du elle elles en est et être eu fait faire faut il ils j je l la le les leur"
        " leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou où par pas peut peux"
        " plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si"
        " son sont sur ta te tes toi ton tu un une va vers veut veux vos votre vous y"
    ),
    "ja": QueryWords(
        particles="の を は が に で と も へ や か な から まで より って という といった ため"
        " ための について に関する による として とは など だけ しか でも ても では には とか です"
        " ですか ね よ よね",
        endings="だ でしょうか ますか ました ます ません ない たい たいです た った んだ て って"
        " る う ず こと もの ところ とき ほう みたい やつ ように ような よう そう"
        " どこ いつ だれ なに なん どう どうやって どれ どの どんな どのくらい いくら いくつ なぜ"
        " この その あの これ それ あれ ここ そこ"
        " する すれば すると します しました した しない したい したら して しています している"
        " され される されて された られ られる られて られます せる れ れる れます れて"
        " いる います いますか いて ある あります ありますか あったら あって"
        " なる なります なった なったら なって いい よい よろしい ください ほしい もらう もらえる"
        " もらえます もらって くれる くれます できる できます できた できない みたい やる やって"
        " やりました やりたい いく いきます おしえて ちゃんと のですが のですか んですか のか",
        asking="教えて 知りたい 何 誰 何年 何時 何処 本当 私 自分 下さい 頂く 出来る 出来ます"
        " 欲しい 見たい 見られる 使える 使えます 使いたい 使う 行う 行く 変わる 変わります",
    ),
}


def query_words(language: str) -> QueryWords:
    """Those of a language; none where nobody has listed them, and a search does without."""
    return _OF_LANGUAGES.get(language.partition("_")[0].partition("-")[0], _NONE)
