/** Which ECC variables there are (Finesse Web Services Developer Guide, "ECCVariableConfig"). */
@NullMarked
package org.finessebridge.app.eccvariable;

import org.jspecify.annotations.NullMarked;
