import ArticleModel
import Screen
import Themes
import Typesetting
