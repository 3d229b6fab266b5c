import CTerm
import Screen
