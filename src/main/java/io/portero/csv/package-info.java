/// Ground: reads the CSV files that organisations really have (Excel's semicolons, old encodings, broken quotes) in
/// constant memory, and says of each bad line where and why. Knows no table.
///
/// The parser is our own because it must go on after an unclosed quote or an endless line, where the libraries at hand
/// stop with the whole file.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.portero.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
