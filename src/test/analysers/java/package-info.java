/// What lives here.
@Mark
package lantern.row;
