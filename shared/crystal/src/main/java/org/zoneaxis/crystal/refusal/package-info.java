/** What is refused, and how it is said: which field, what it holds, what would be right. */
package org.zoneaxis.crystal.refusal;
