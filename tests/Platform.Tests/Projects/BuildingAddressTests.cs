using Platform.Projects.Notices;

namespace Platform.Tests.Projects;

/// <summary>What is posted says where a house stands and not at which door a family lives.</summary>
public sealed class BuildingAddressTests
{
    [Theory]
    [InlineData("渑池县城关镇会盟路12号院3号楼2单元501室", "渑池县城关镇会盟路12号院3号楼")]
    [InlineData("黄河小区5栋1单元302", "黄河小区5栋")]
    [InlineData("黄河小区 B 座 1203", "黄河小区 B 座")]
    [InlineData("仰韶花园三幢东单元四楼西户", "仰韶花园三幢")]
    [InlineData("新华路8号院3-2-501", "新华路8号院3")]
    [InlineData("新华路8号院3-2-501室", "新华路8号院3")]
    [InlineData("纱厂家属院2单元402室", "纱厂家属院")]
    [InlineData("东关街 15 号 201室", "东关街 15 号")]
    [InlineData("渑池县演示路12号", "渑池县演示路12号")]
    [InlineData("", "")]
    public void Unit_floor_and_room_are_cut(string address, string posted) => BuildingAddress.Of(address).ShouldBe(posted);
}
