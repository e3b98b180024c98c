/** What a person does with the workbench from start to end, on SWTBot. */
package org.genwright.swtbot;
