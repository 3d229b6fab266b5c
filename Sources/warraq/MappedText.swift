import Files
import Typesetting

extension MappedFile: TextBytes {}
